import { useState } from 'react'
import { Button, Modal } from '@mantine/core'
import { IconMapPin } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { settingsQuery } from '../api/origin'
import type { Ticket } from '../api/tickets'
import classes from './origin.module.css'
import { OriginForm } from './origin-form'

/** Where the ticket comes from, when the shop asks for it: said in one look, changed in two taps. */
export function OriginButton({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('reception')
  const { data: settings } = useQuery(settingsQuery)
  const [isOpen, setOpen] = useState(false)
  if (settings === undefined || !(settings.asksChannel || settings.asksProvenance)) return null
  const said = [ticket.channel?.name, ticket.provenance].filter(Boolean).join(' · ')
  return (
    <>
      <Button
        className={classes.button}
        variant={said === '' ? 'light' : 'default'}
        leftSection={<IconMapPin size={20} aria-hidden />}
        title={said === '' ? undefined : said}
        aria-label={said === '' ? t('origine.aDire') : `${t('origine.bouton')} : ${said}`}
        onClick={() => setOpen(true)}
      >
        {said === '' ? t('origine.aDire') : said}
      </Button>
      <Modal
        opened={isOpen}
        size="lg"
        title={t('origine.titre')}
        closeButtonProps={{ 'aria-label': t('annuler'), size: 'xl' }}
        onClose={() => setOpen(false)}
      >
        <OriginForm ticket={ticket} settings={settings} onDone={() => setOpen(false)} />
      </Modal>
    </>
  )
}

import { Button } from '@mantine/core'
import { IconReceiptEuro, IconCircleCheck, IconPlayerPlay } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { RegisterStatus } from '@/accueil/api/registers-query'
import { formatDay, formatTime, isSameDay } from '@/lib/dates'
import classes from './postes.module.css'
import { WayCard } from './way-card'

/** One till: where it is, whether somebody has it, and the one thing to do with it. */
export function PosteCard({ register, focused }: { register: RegisterStatus; focused: boolean }) {
  const { t } = useTranslation('accueil')
  const navigate = useNavigate()
  const sessionId = register.is_open ? (register.session_id ?? null) : null

  const go = () =>
    sessionId === null
      ? navigate({ to: '/caisse/ouverture/$registerId', params: { registerId: register.id } })
      : navigate({ to: '/caisse/vente/$sessionId', params: { sessionId } })

  return (
    <WayCard
      icon={IconReceiptEuro}
      look={register.is_open ? 'open' : 'free'}
      name={register.name}
      place={register.location}
      state={<State register={register} />}
    >
      <Button
        fullWidth
        size="pay"
        autoFocus={focused}
        variant={sessionId === null ? 'filled' : 'outline'}
        aria-label={t(sessionId === null ? 'postes.ouvrirNom' : 'postes.reprendreNom', {
          caisse: register.name,
        })}
        onClick={() => void go()}
      >
        {sessionId === null ? t('postes.ouvrir') : t('postes.reprendre')}
      </Button>
    </WayCard>
  )
}

function State({ register }: { register: RegisterStatus }) {
  const { t } = useTranslation('accueil')
  const { operator_name: nom, opened_at: since } = register
  const words = (): string => {
    if (!register.is_open) return t('postes.libre')
    if (nom == null) return t('postes.ouverte')
    if (since == null) return t('postes.ouvertePar', { nom })
    const heure = formatTime(since)
    if (isSameDay(since, new Date())) return t('postes.ouverteParDepuis', { nom, heure })
    return t('postes.ouverteParDepuisJour', { nom, heure, jour: formatDay(since) })
  }
  const Mark = register.is_open ? IconPlayerPlay : IconCircleCheck
  return (
    <>
      <Mark size={20} stroke={2} aria-hidden className={classes.mark} />
      {words()}
    </>
  )
}

import { useState } from 'react'
import { Button, TextInput } from '@mantine/core'
import { IconPlayerPause } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../layout/key-hint'
import classes from './waiting.module.css'

/** A name is a help, never a duty: Enter alone puts the ticket aside. */
export function HoldForm({ onHold }: { onHold: (label: string) => void }) {
  const { t } = useTranslation('caisse')
  const [label, setLabel] = useState('')
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        onHold(label)
      }}
    >
      <TextInput
        data-autofocus
        label={t('attente.nom')}
        description={t('attente.nomConseil')}
        maxLength={60}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <Button
        type="submit"
        size="pay"
        leftSection={<IconPlayerPause size={24} aria-hidden />}
        rightSection={<KeyHint>{t('pave.entree')}</KeyHint>}
      >
        {t('attente.mettre')}
      </Button>
    </form>
  )
}

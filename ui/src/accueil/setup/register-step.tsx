import { useState } from 'react'
import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { StepScreen } from './step-screen'
import type { StepProps } from './step-props'

export function RegisterStep({ draft, change, refused, onForward, onBack }: StepProps) {
  const { t } = useTranslation('accueil')
  const [tried, setTried] = useState(false)
  const missing = draft.registerName.trim() === ''
  const forward = () => {
    if (missing) setTried(true)
    else onForward()
  }
  return (
    <StepScreen
      title={t('premier.caisse.titre')}
      text={t('premier.caisse.texte')}
      onForward={forward}
      onBack={onBack}
    >
      <TextInput
        autoFocus
        label={t('premier.caisse.nom')}
        placeholder={t('premier.caisse.exemple')}
        value={draft.registerName}
        maxLength={100}
        autoComplete="off"
        error={refused['register.name'] ?? (tried && missing && t('premier.erreurs.requis'))}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => change({ registerName: event.currentTarget.value })}
      />
    </StepScreen>
  )
}

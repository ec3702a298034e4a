import { useState } from 'react'
import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { StepScreen } from './step-screen'
import type { StepProps } from './step-props'
import classes from './setup.module.css'

export function ShopStep({ draft, change, refused, onForward, onBack }: StepProps) {
  const { t } = useTranslation('accueil')
  const [tried, setTried] = useState(false)
  const missing = draft.siteName.trim() === ''
  const forward = () => {
    if (missing) setTried(true)
    else onForward()
  }
  return (
    <StepScreen
      title={t('premier.boutique.titre')}
      text={t('premier.boutique.texte')}
      onForward={forward}
      onBack={onBack}
    >
      <div className={classes.fields}>
        <TextInput
          autoFocus
          label={t('premier.boutique.nom')}
          placeholder={t('premier.boutique.nomExemple')}
          value={draft.siteName}
          maxLength={255}
          autoComplete="off"
          error={refused['site.name'] ?? (tried && missing && t('premier.erreurs.requis'))}
          onChange={(event) => change({ siteName: event.currentTarget.value })}
        />
        <TextInput
          label={t('premier.boutique.ville')}
          value={draft.city}
          maxLength={100}
          autoComplete="off"
          error={refused['site.city']}
          onChange={(event) => change({ city: event.currentTarget.value })}
        />
      </div>
    </StepScreen>
  )
}

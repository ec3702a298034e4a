import { useState } from 'react'
import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FieldRow } from '@/kit/field-row/field-row'
import { suggestUsername, usernameError } from './setup-draft'
import { StepScreen } from './step-screen'
import type { StepProps } from './step-props'
import classes from './setup.module.css'

export function IdentityStep({ draft, change, refused, onForward, onBack }: StepProps) {
  const { t } = useTranslation('accueil')
  const [tried, setTried] = useState(false)

  const nameMissing = draft.firstName.trim() === ''
  const wrongUsername = usernameError(draft.username)
  // The proposal follows the names until the person types an identifier of their own.
  const rename = (names: { firstName: string; lastName: string }) => {
    const isProposal = draft.username === suggestUsername(draft.firstName.trim(), draft.lastName.trim())
    const username = suggestUsername(names.firstName.trim(), names.lastName.trim())
    change({ ...names, ...(isProposal && { username }) })
  }
  const forward = () => {
    if (nameMissing || wrongUsername !== undefined) setTried(true)
    else onForward()
  }

  return (
    <StepScreen
      title={t('premier.vous.titre')}
      text={t('premier.vous.texte')}
      onForward={forward}
      onBack={onBack}
    >
      <div className={classes.fields}>
        <FieldRow>
          <TextInput
            autoFocus
            label={t('premier.vous.prenom')}
            value={draft.firstName}
            autoComplete="off"
            error={tried && nameMissing && t('premier.erreurs.requis')}
            onChange={(event) => rename({ firstName: event.currentTarget.value, lastName: draft.lastName })}
          />
          <TextInput
            label={t('premier.vous.nom')}
            value={draft.lastName}
            autoComplete="off"
            onChange={(event) => rename({ firstName: draft.firstName, lastName: event.currentTarget.value })}
          />
        </FieldRow>
        <TextInput
          label={t('premier.vous.identifiant')}
          description={t('premier.vous.identifiantAide')}
          value={draft.username}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          error={
            refused['administrator.username'] ??
            (tried && wrongUsername !== undefined && t(`premier.erreurs.${wrongUsername}`))
          }
          onChange={(event) => change({ username: event.currentTarget.value })}
        />
      </div>
    </StepScreen>
  )
}

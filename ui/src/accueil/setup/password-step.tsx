import { useState } from 'react'
import { PasswordInput } from '@mantine/core'
import { IconCheck, IconPointFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { PASSWORD_RULES, isStrongPassword } from './password-rules'
import { StepScreen } from './step-screen'
import type { SecretStepProps } from './step-props'
import classes from './setup.module.css'

export function PasswordStep({
  secrets,
  changeSecrets,
  lost,
  refused,
  onForward,
  onBack,
}: SecretStepProps & { lost: boolean }) {
  const { t } = useTranslation('accueil')
  const [tried, setTried] = useState(false)
  const strong = isStrongPassword(secrets.password)
  const forward = () => {
    if (strong) onForward()
    else setTried(true)
  }
  return (
    <StepScreen
      title={t('premier.motDePasse.titre')}
      text={t('premier.motDePasse.texte')}
      onForward={forward}
      onBack={onBack}
    >
      <div className={classes.fields}>
        {lost && <ErrorNotice tone="warn">{t('premier.motDePasse.deNouveau')}</ErrorNotice>}
        <PasswordInput
          autoFocus
          label={t('premier.motDePasse.champ')}
          value={secrets.password}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('premier.motDePasse.voir'), tabIndex: 0 }}
          error={refused['administrator.password'] ?? (tried && !strong && t('premier.motDePasse.incomplet'))}
          onChange={(event) => changeSecrets({ password: event.currentTarget.value })}
        />
        <div>
          <p className={classes.rulesLead}>{t('premier.motDePasse.reperes')}</p>
          <ul className={classes.rules}>
            {PASSWORD_RULES.map(({ name, isMet }) => (
              <Rule key={name} label={t(`premier.motDePasse.${name}`)} met={isMet(secrets.password)} />
            ))}
          </ul>
        </div>
      </div>
    </StepScreen>
  )
}

function Rule({ label, met }: { label: string; met: boolean }) {
  const { t } = useTranslation('accueil')
  const Mark = met ? IconCheck : IconPointFilled
  return (
    <li className={classes.rule} data-met={met || undefined}>
      <Mark
        role="img"
        size={20}
        stroke={2.5}
        aria-label={met ? t('premier.motDePasse.bon') : t('premier.motDePasse.manque')}
      />
      {label}
    </li>
  )
}

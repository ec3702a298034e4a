import { useTranslation } from 'react-i18next'
import { StepScreen } from './step-screen'
import classes from './setup.module.css'

export function WelcomeStep({ onForward }: { onForward: () => void }) {
  const { t } = useTranslation('accueil')
  const lines = t('premier.bienvenue.liste', { returnObjects: true })
  return (
    <StepScreen
      title={t('premier.bienvenue.titre')}
      text={t('premier.bienvenue.texte')}
      forward={t('premier.bienvenue.action')}
      focusForward
      onForward={onForward}
    >
      <ol className={classes.list}>
        {lines.map((line, index) => (
          <li key={line}>
            <span className={classes.number} aria-hidden>
              {index + 1}
            </span>
            {line}
          </li>
        ))}
      </ol>
    </StepScreen>
  )
}

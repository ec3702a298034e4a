import { useTranslation } from 'react-i18next'
import classes from './step-progress.module.css'

/** Where one stands in a short series of screens. */
export function StepProgress({ labels, current }: { labels: string[]; current: number }) {
  const { t } = useTranslation('kit')
  return (
    <nav aria-label={t('etapes', { courante: current + 1, total: labels.length })}>
      <ol className={classes.steps}>
        {labels.map((label, index) => (
          <li
            key={label}
            className={classes.step}
            data-done={index < current || undefined}
            aria-current={index === current ? 'step' : undefined}
          >
            <span className={classes.bar} />
            <span className={classes.label}>{label}</span>
          </li>
        ))}
      </ol>
    </nav>
  )
}

import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Direction, type Reason, REASONS } from './movement'
import classes from './movement-form.module.css'

export function ReasonChoice({
  direction,
  reason,
  onChoose,
}: {
  direction: Direction
  reason: Reason | null
  onChoose: (reason: Reason) => void
}) {
  const { t } = useTranslation('caisse')
  return (
    <div className={classes.reasons} role="group" aria-label={t('mouvement.motif')} data-ask="reason">
      <span className={classes.label} aria-hidden>
        {t('mouvement.motif')}
      </span>
      {REASONS[direction].map((name) => (
        <Button
          key={name}
          variant={reason === name ? 'filled' : 'default'}
          aria-pressed={reason === name}
          onClick={() => onChoose(name)}
        >
          {t(`mouvement.motifs.${name}`)}
        </Button>
      ))}
    </div>
  )
}

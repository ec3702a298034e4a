import { useTranslation } from 'react-i18next'
import type { ScaleReading } from '@/lib/scale/reading'
import { formatKg } from '@/lib/weight'
import stack from '../parts/stack.module.css'
import { Tag, type Tone } from '../parts/tag'
import classes from './shown-weight.module.css'

const TONES: Record<ScaleReading['state'], Tone> = {
  none: 'quiet',
  connecting: 'quiet',
  unplugged: 'danger',
  silent: 'warn',
  moving: 'quiet',
  stable: 'good',
  overload: 'warn',
  below_zero: 'warn',
}

/** What a scale shows: its weight, how it is, and what to do about it. */
export function ShownWeight({ reading }: { reading: ScaleReading }) {
  const { t } = useTranslation('admin')
  return (
    <div className={stack.near}>
      <div className={classes.line}>
        <span className={classes.weight}>
          {reading.grams === null ? t('balance.pasDePoids') : formatKg(reading.grams)}
        </span>
        <Tag tone={TONES[reading.state]}>{t(`balance.etats.${reading.state}`)}</Tag>
      </div>
      {reading.message !== null && <p className={stack.quiet}>{reading.message}</p>}
    </div>
  )
}

import { IconNotebook, IconSchool } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { bookDayOf, formatBookDay } from '@/lib/dates'
import classes from './session-band.module.css'
import type { SessionKind } from './session-kind'

/** What is not an ordinary session says so at a glance, under the bar of every screen of the till. */
export function SessionBand({ kind, openedAt }: { kind: SessionKind; openedAt: string }) {
  const { t } = useTranslation('caisse')
  if (kind === 'real') return null
  const Mark = kind === 'virtual' ? IconSchool : IconNotebook
  return (
    <p className={classes.band} data-kind={kind}>
      <span className={classes.words}>
        <Mark size={22} stroke={2} aria-hidden />
        {kind === 'virtual'
          ? t('nature.bandeEcole')
          : t('nature.bandeCahier', { jour: formatBookDay(bookDayOf(openedAt)) })}
      </span>
    </p>
  )
}

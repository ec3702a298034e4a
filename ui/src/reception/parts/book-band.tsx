import { IconNotebook } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type CalendarDay, formatBookDay } from '@/lib/dates'
import classes from './book-band.module.css'

/** What is typed from a paper book says so, with its day, wherever it is shown. */
export function BookBand({ day }: { day: CalendarDay | null }) {
  const { t } = useTranslation('reception')
  if (day === null) return null
  return (
    <p className={classes.band}>
      <IconNotebook size={22} stroke={2} aria-hidden />
      {t('poste.differeeJour', { jour: formatBookDay(day) })}
    </p>
  )
}

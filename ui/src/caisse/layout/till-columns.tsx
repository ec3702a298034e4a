import type { MouseEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './till-columns.module.css'

/** Every screen of the till: the keypad on the left, the work in the middle, the money and the big button on the right. */
export function TillColumns({
  keypad,
  work,
  money,
  onClick,
}: {
  keypad: ReactNode
  work: ReactNode
  money: ReactNode
  onClick?: (event: MouseEvent) => void
}) {
  const { t } = useTranslation('caisse')
  return (
    // The click only puts the focus back: what can be pressed inside are buttons.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events
    <div className={classes.columns} onClick={onClick}>
      <section className={classes.column} aria-label={t('zones.saisie')}>
        {keypad}
      </section>
      <section className={classes.column} aria-label={t('zones.travail')}>
        {work}
      </section>
      <section className={classes.column} aria-label={t('zones.argent')}>
        {money}
      </section>
    </div>
  )
}

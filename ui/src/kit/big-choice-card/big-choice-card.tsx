import type { ReactNode } from 'react'
import { IconCheck, type Icon } from '@tabler/icons-react'
import classes from './big-choice-card.module.css'

/** One of a few answers, in a native radio group: arrows move, the whole card is the target. */
export function BigChoiceCard({
  group,
  checked,
  icon: Picture,
  title,
  children,
  onChoose,
}: {
  /** The radio group's name. */
  group: string
  checked: boolean
  icon: Icon
  title: string
  children: ReactNode
  onChoose: () => void
}) {
  return (
    <label className={classes.card}>
      <input type="radio" name={group} checked={checked} onChange={onChoose} className={classes.input} />
      <Picture size={28} stroke={1.7} className={classes.icon} aria-hidden />
      <span className={classes.words}>
        <span className={classes.title}>{title}</span>
        <span className={classes.text}>{children}</span>
      </span>
      <IconCheck size={22} stroke={2.5} className={classes.check} aria-hidden />
    </label>
  )
}

import type { ComponentProps } from 'react'
import classes from './person-tile.module.css'

/** One person to touch. The initials help those who do not read easily. */
export function PersonTile({ name, ...button }: { name: string } & ComponentProps<'button'>) {
  return (
    <button type="button" className={classes.tile} {...button}>
      <span className={classes.initials} aria-hidden>
        {initials(name)}
      </span>
      <span className={classes.name}>{name}</span>
    </button>
  )
}

function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => word !== '')
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0] ?? '')
  return letters.join('').toLocaleUpperCase('fr')
}

import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Operator } from '@/accueil/api/operators-query'
import { PersonTile } from '@/kit/person-tile/person-tile'
import { filterOperators } from './filter-operators'
import { nextTile } from './next-tile'
import classes from './sign-in.module.css'

/** One touch on a name; or its first letters, arrows and Enter. */
export function OperatorChoice({
  title,
  text,
  operators,
  onChoose,
  onEscape,
}: {
  title: string
  text: string
  operators: Operator[]
  onChoose: (operator: Operator) => void
  onEscape?: () => void
}) {
  const { t } = useTranslation('accueil')
  const [filter, setFilter] = useState('')
  const grid = useRef<HTMLDivElement>(null)
  const shown = filterOperators(operators, filter)

  const onKey = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (event.target instanceof HTMLInputElement) return
    if (/^[\p{L}'-]$/u.test(event.key)) setFilter(filter + event.key)
    else if (event.key === 'Backspace') setFilter(filter.slice(0, -1))
    else if (event.key === 'Escape' && filter !== '') setFilter('')
    else if (event.key === 'Escape') onEscape?.()
    else if (event.key === 'Enter' && shown[0] !== undefined && !(event.target instanceof HTMLButtonElement))
      onChoose(shown[0])
    else return
    event.preventDefault()
  })
  useEffect(() => {
    const listener = (event: globalThis.KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])

  // The first of the list has the focus, so that Enter and the arrows start from it.
  useEffect(() => {
    grid.current?.querySelector('button')?.focus()
  }, [filter])

  const move = (event: KeyboardEvent) => {
    const tiles = [...(grid.current?.querySelectorAll('button') ?? [])]
    const next = nextTile(tiles, document.activeElement, event.key)
    if (next === undefined) return
    event.preventDefault()
    next.focus()
  }

  return (
    <section className={classes.stack} aria-labelledby="qui">
      <div className={classes.head}>
        <div>
          <h1 id="qui" className={classes.title}>
            {title}
          </h1>
          <p className={classes.text}>{text}</p>
        </div>
        <div className={classes.filter}>
          <span role="status">
            {filter !== '' &&
              t(shown.length === 0 ? 'connexion.filtreVide' : 'connexion.filtre', { filtre: filter })}
          </span>
          {filter !== '' && (
            <Button variant="default" onClick={() => setFilter('')}>
              {t('connexion.toutVoir')}
            </Button>
          )}
        </div>
      </div>
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- arrows move between the buttons inside */}
      <div ref={grid} className={classes.people} onKeyDown={move}>
        {shown.map((operator) => (
          <PersonTile key={operator.id} name={operator.display_name} onClick={() => onChoose(operator)} />
        ))}
      </div>
    </section>
  )
}

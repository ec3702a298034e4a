import { type MouseEvent, useEffect, useRef, useState } from 'react'
import { ActionIcon } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { IconLayoutSidebar, IconLayoutSidebarRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { KioskFrame } from '@/kit/page-frame/kiosk-frame'
import { formatTime } from '@/lib/dates'
import { useScale } from '@/lib/scale/use-scale'
import type { Ticket } from '../api/tickets'
import { BackHome } from '../parts/back-home'
import { BookBand } from '../parts/book-band'
import { DayFigures } from '../parts/day-figures'
import { weigh } from '../weighing/weighing'
import { WeightPane } from '../weighing/weight-pane'
import { type CategoryTree, tilesOf } from './categories'
import { CategoryPane } from './category-pane'
import { DestinationPane } from './destination-pane'
import { keepDraft, readDraft } from './draft'
import classes from './entry-screen.module.css'
import { createEntryStore, useEntry } from './entry-store'
import type { KeyIntent } from './keys'
import { SummaryPane } from './summary-pane'
import { useEntryKeys } from './use-entry-keys'
import { useGestures } from './use-gestures'
import { useOutbox } from './use-outbox'

/** The bench: weigh, then tap. Everything has its place, on the side of the hand that holds the tablet or the other. */
export function EntryScreen({ ticket, tree }: { ticket: Ticket; tree: CategoryTree }) {
  const { t } = useTranslation('reception')
  const [store] = useState(() => createEntryStore(readDraft(ticket.id)))
  const state = useEntry(store)
  const reading = useScale()
  const weighing = weigh(state, reading)
  const gestures = useGestures(ticket.id, store, reading)
  const display = useRef<HTMLInputElement>(null)
  const [side, setSide] = useLocalStorage<'left' | 'right'>({
    key: 'recyclique.reception.pave',
    defaultValue: 'left',
    getInitialValueInEffect: false,
  })

  useEffect(() => keepDraft(ticket.id, store), [ticket.id, store])
  useEffect(() => store.dispatch({ on: 'scale', reading }), [store, reading])
  useEffect(() => display.current?.focus({ preventScroll: true }), [])
  useOutbox(ticket.id, store)

  const run = (intent: KeyIntent): void => {
    if (intent.does === 'entry') store.dispatch({ on: 'key', key: intent.key })
    else if (intent.does === 'add') gestures.add()
    else if (intent.does === 'back') store.dispatch({ on: 'back' })
    else if (intent.does === 'exit') store.dispatch({ on: 'toggleExit' })
    else if (intent.does === 'tile') {
      const tile = tilesOf(tree, store.get().parentId).find(({ letter }) => letter === intent.letter)
      if (tile) gestures.pick(tile.category)
    } else store.dispatch({ on: 'nextDestination' })
  }
  useEntryKeys(store, run)

  /** After a command the keys are live again, whatever was pressed. */
  const backToDisplay = (event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest('button, label'))
      display.current?.focus({ preventScroll: true })
  }
  const Mirror = side === 'left' ? IconLayoutSidebarRight : IconLayoutSidebar
  const mirror = t(side === 'left' ? 'main.droite' : 'main.gauche')

  return (
    <KioskFrame
      title={
        ticket.day === null ? t('depots.heure', { heure: formatTime(ticket.createdAt) }) : t('depots.cahier')
      }
      context={ticket.benevole}
      band={ticket.day === null ? <DayFigures /> : <BookBand day={ticket.day} />}
      actions={
        <>
          <BackHome />
          <ActionIcon
            variant="default"
            size="command"
            aria-label={mirror}
            title={mirror}
            onClick={() => setSide(side === 'left' ? 'right' : 'left')}
          >
            <Mirror size={20} aria-hidden />
          </ActionIcon>
        </>
      }
    >
      {/* The click only puts the focus back: what can be pressed inside are buttons. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events */}
      <div className={classes.bench} data-side={side} onClick={backToDisplay}>
        <section className={classes.weight} aria-label={t('zones.pesee')}>
          <WeightPane
            state={state}
            weighing={weighing}
            reading={reading}
            store={store}
            displayRef={display}
          />
        </section>
        <section className={classes.destination} aria-label={t('destination.nom')}>
          <DestinationPane state={state} store={store} />
        </section>
        <section className={classes.categories} aria-label={t('zones.categories')}>
          <CategoryPane
            state={state}
            weighing={weighing}
            tree={tree}
            recents={gestures.memory.places.flatMap((id) => tree.byId.get(id) ?? [])}
            isSaving={gestures.isSaving}
            store={store}
            onPick={gestures.pick}
            onAdd={gestures.add}
          />
        </section>
        <section className={classes.summary} aria-label={t('zones.resume')}>
          <SummaryPane ticket={ticket} state={state} error={gestures.error} store={store} />
        </section>
      </div>
    </KioskFrame>
  )
}

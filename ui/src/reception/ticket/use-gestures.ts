import { useEffect, useRef, useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ScaleReading } from '@/lib/scale/use-scale'
import { updateLigne } from '../api/lignes'
import { type Ticket, ticketKey } from '../api/tickets'
import { type DayMemory, readDayMemory, remember, writeDayMemory } from '../weighing/day-memory'
import { weigh } from '../weighing/weighing'
import { type Category, isLeaf } from './categories'
import type { EntryStore } from './entry-store'
import { type Gesture, pickCategory, RESTING_MS, validate } from './gesture'
import type { LigneContent } from './ligne'

export interface Gestures {
  pick: (category: Category) => void
  add: () => void
  isSaving: boolean
  error: unknown
  memory: DayMemory
}

/** What a tap does, decided on the state of that very instant: two taps in one frame see each other. */
export function useGestures(ticketId: string, store: EntryStore, reading: ScaleReading): Gestures {
  const queryClient = useQueryClient()
  const [memory, setMemory] = useState(readDayMemory)
  const latest = useRef({ reading, memory })
  useEffect(() => {
    latest.current = { reading, memory }
  }, [reading, memory])
  const addedAt = useRef(Number.NEGATIVE_INFINITY)

  const update = useMutation({
    mutationFn: ({ ligneId, ligne }: { ligneId: string; ligne: LigneContent }) => updateLigne(ligneId, ligne),
    onSuccess: (changed) => {
      queryClient.setQueryData<Ticket>(ticketKey(ticketId), (ticket) =>
        ticket === undefined
          ? ticket
          : { ...ticket, lignes: ticket.lignes.map((ligne) => (ligne.id === changed.id ? changed : ligne)) },
      )
      store.dispatch({ on: 'edited' })
      return queryClient.invalidateQueries({ queryKey: ticketKey(ticketId) })
    },
  })

  const run = (gesture: Gesture): void => {
    switch (gesture.does) {
      case 'add': {
        addedAt.current = performance.now()
        const { ligne, fromScale } = gesture
        store.dispatch({ on: 'add', key: crypto.randomUUID(), ligne, fromScale })
        const next = remember(latest.current.memory, ligne)
        writeDayMemory(next)
        setMemory(next)
        return
      }
      case 'update':
        if (!update.isPending) update.mutate(gesture)
        return
      case 'choose':
        store.dispatch({ on: 'choose', category: gesture.category })
        return
      case 'doubt':
        store.dispatch({ on: 'doubt', category: gesture.category, weight: gesture.weight })
        return
      case 'nothing':
        return
    }
  }
  const isResting = () => performance.now() - addedAt.current < RESTING_MS
  const here = () => {
    const state = store.get()
    const { reading: now, memory: today } = latest.current
    return { state, weighing: weigh(state, now), largest: today.largest }
  }

  return {
    pick(category) {
      if (isResting()) return
      if (!isLeaf(category)) {
        store.dispatch({ on: 'level', parentId: category.id })
        return
      }
      const { state, weighing, largest } = here()
      run(pickCategory(state, weighing, { id: category.id, name: category.name }, largest))
    },
    add() {
      if (isResting()) return
      const { state, weighing, largest } = here()
      run(validate(state, weighing, largest))
    },
    isSaving: update.isPending,
    error: update.error,
    memory,
  }
}

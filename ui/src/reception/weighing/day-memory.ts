import { type CalendarDay, calendarDay } from '@/lib/dates'
import type { Grams } from '@/lib/weight'
import type { LigneContent } from '../ticket/ligne'

const KEY = 'recyclique.reception.journee'
const PLACES = 6

/** What this device has weighed today: the habits of the day, worth nothing tomorrow. */
export interface DayMemory {
  day: CalendarDay
  largest: Record<string, Grams>
  /** The last categories used, the latest first. They outlive the day. */
  recentIds: string[]
  /** The same, each at the place it was given: a button does not move under the finger. */
  places: string[]
}

export function remember(memory: DayMemory, ligne: Pick<LigneContent, 'category' | 'weight'>): DayMemory {
  const { id } = ligne.category
  const { largest, recentIds, places } = memory
  const oldest = recentIds.length < PLACES ? undefined : recentIds.at(-1)
  const settled = () => {
    if (places.includes(id)) return places
    return oldest === undefined ? [...places, id] : places.map((place) => (place === oldest ? id : place))
  }
  return {
    ...memory,
    largest: { ...largest, [id]: Math.max(ligne.weight, largest[id] ?? 0) },
    recentIds: [id, ...recentIds.filter((known) => known !== id)].slice(0, PLACES),
    places: settled(),
  }
}

export function readDayMemory(today: CalendarDay = calendarDay(new Date())): DayMemory {
  const kept = stored()
  return {
    day: today,
    largest: kept?.day === today ? kept.largest : {},
    recentIds: kept?.recentIds ?? [],
    places: kept?.places ?? [],
  }
}

export const writeDayMemory = (memory: DayMemory) => localStorage.setItem(KEY, JSON.stringify(memory))

function stored(): DayMemory | null {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null') as DayMemory | null
  } catch {
    return null
  }
}

import { type CalendarDay, calendarDay } from '@/lib/dates'
import type { Grams } from '@/lib/weight'
import type { LigneContent } from '../ticket/ligne'

const KEY = 'recyclique.reception.journee'
const MOST_RECENT = 6

/** What this device has weighed today: the habits of the day, worth nothing tomorrow. */
export interface DayMemory {
  day: CalendarDay
  largest: Record<string, Grams>
  /** The last categories used, the latest first. They outlive the day. */
  recentIds: string[]
}

export function remember(memory: DayMemory, ligne: Pick<LigneContent, 'category' | 'weight'>): DayMemory {
  const { id } = ligne.category
  return {
    ...memory,
    largest: { ...memory.largest, [id]: Math.max(ligne.weight, memory.largest[id] ?? 0) },
    recentIds: [id, ...memory.recentIds.filter((known) => known !== id)].slice(0, MOST_RECENT),
  }
}

export function readDayMemory(today: CalendarDay = calendarDay(new Date())): DayMemory {
  const kept = stored()
  return { day: today, largest: kept?.day === today ? kept.largest : {}, recentIds: kept?.recentIds ?? [] }
}

export const writeDayMemory = (memory: DayMemory) => localStorage.setItem(KEY, JSON.stringify(memory))

function stored(): DayMemory | null {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null') as DayMemory | null
  } catch {
    return null
  }
}

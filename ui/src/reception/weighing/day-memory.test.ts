import { describe, expect, it } from 'vitest'
import { readDayMemory, remember, writeDayMemory } from './day-memory'

const ligne = (id: string, weight: number) => ({ category: { id, name: id }, weight })
const day = '2026-11-21'

describe('what the device remembers of the day', () => {
  it('keeps the largest weight of each category', () => {
    const memory = [ligne('livre', 2_000), ligne('livre', 5_000), ligne('livre', 1_000)].reduce(
      remember,
      readDayMemory(day),
    )
    expect(memory.largest).toEqual({ livre: 5_000 })
  })

  it('puts the last category first, each once', () => {
    const memory = ['a', 'b', 'a'].map((id) => ligne(id, 1)).reduce(remember, readDayMemory(day))
    expect(memory.recentIds).toEqual(['a', 'b'])
  })

  it('forgets the weights overnight, not the categories', () => {
    writeDayMemory(remember(readDayMemory(day), ligne('livre', 5_000)))
    expect(readDayMemory(day).largest).toEqual({ livre: 5_000 })
    expect(readDayMemory('2026-11-22')).toEqual({ day: '2026-11-22', largest: {}, recentIds: ['livre'] })
  })
})

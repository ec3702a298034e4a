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

  it('leaves each of the last categories at its place, and gives the place of the oldest', () => {
    const used = (ids: string) =>
      [...ids].map((id) => ligne(id, 1)).reduce(remember, readDayMemory(day)).places
    expect(used('abcab')).toEqual(['a', 'b', 'c'])
    expect(used('abcdefa')).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
    expect(used('abcdefag')).toEqual(['a', 'g', 'c', 'd', 'e', 'f'])
  })

  it('forgets the weights overnight, not the categories', () => {
    writeDayMemory(remember(readDayMemory(day), ligne('livre', 5_000)))
    expect(readDayMemory(day).largest).toEqual({ livre: 5_000 })
    expect(readDayMemory('2026-11-22')).toMatchObject({ largest: {}, places: ['livre'] })
  })
})

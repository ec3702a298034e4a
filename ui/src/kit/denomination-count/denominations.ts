/** Euro notes and coins, in centimes, as they lie in a drawer: biggest first. */
export const DENOMINATIONS = [
  50000, 20000, 10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1,
] as const

export type Denomination = (typeof DENOMINATIONS)[number]

export const SMALLEST_NOTE: Denomination = 500

/** How many of each; an absent denomination was not counted, which is zero. */
export type Count = Partial<Record<Denomination, number>>

export function countTotal(count: Count): number {
  return DENOMINATIONS.reduce((sum, value) => sum + value * (count[value] ?? 0), 0)
}

export function setCount(count: Count, value: Denomination, quantity: number): Count {
  const kept = Math.max(0, Math.min(9999, quantity))
  return { ...count, [value]: kept }
}

/** What was really counted, for the report. */
export function countedPieces(count: Count): { value: Denomination; quantity: number }[] {
  return DENOMINATIONS.flatMap((value) => {
    const quantity = count[value] ?? 0
    return quantity > 0 ? [{ value, quantity }] : []
  })
}

import type { Entry } from '@/kit/numpad/entry'
import { type Centimes, parseEuros } from '@/lib/money'

export type Direction = 'in' | 'out'

/** The reasons a shop gives most; the last one is the one that must be said in words. */
export const REASONS = {
  out: ['banque', 'achat', 'remboursement', 'autre'],
  in: ['appoint', 'remboursement', 'autre'],
} as const

export type Reason = (typeof REASONS)[Direction][number]

/** What is being typed. The key changes with it: the same movement sent twice is stored once. */
export interface Movement {
  key: string
  direction: Direction
  amount: Entry
  reason: Reason | null
  detail: string
}

export const noMovement = (key: string): Movement => ({
  key,
  direction: 'out',
  amount: '',
  reason: null,
  detail: '',
})

export const isBlank = ({ amount, reason, detail }: Movement): boolean =>
  amount === '' && reason === null && detail === ''

export type Missing = 'amount' | 'reason' | 'detail'

export function changeMovement(movement: Movement, change: Partial<Movement>, key: string): Movement {
  const next = { ...movement, ...change, key }
  const reasons: readonly Reason[] = REASONS[next.direction]
  return next.reason === null || reasons.includes(next.reason) ? next : { ...next, reason: null }
}

export const amountOf = ({ amount }: Movement): Centimes => parseEuros(amount) ?? 0

/** What still keeps it from being stored, in the order of the screen. */
export function missingOf(movement: Movement): Missing | null {
  if (amountOf(movement) === 0) return 'amount'
  if (movement.reason === null) return 'reason'
  return movement.reason === 'autre' && movement.detail.trim() === '' ? 'detail' : null
}

/** « Achat : timbres »; « autre » says nothing, its detail does. */
export function reasonText({ reason, detail }: Movement, name: (reason: Reason) => string): string {
  const said = detail.trim()
  if (reason === null || reason === 'autre') return said
  return said === '' ? name(reason) : `${name(reason)} : ${said}`
}

import { describe, expect, it } from 'vitest'
import { changeMovement, missingOf, type Movement, noMovement, reasonText } from './movement'

const change = (movement: Movement, part: Partial<Movement>) => changeMovement(movement, part, 'other')
const bank = change(noMovement('first'), { amount: '200', reason: 'banque' })
const name = (reason: string) => ({ achat: 'Achat', banque: 'Dépôt en banque' })[reason] ?? reason

describe('cash put in or taken out', () => {
  it('needs an amount, then a reason', () => {
    expect(missingOf(noMovement('k'))).toBe('amount')
    expect(missingOf(change(noMovement('k'), { amount: '0,00' }))).toBe('amount')
    expect(missingOf(change(noMovement('k'), { amount: '20' }))).toBe('reason')
    expect(missingOf(bank)).toBeNull()
  })

  it('for another reason needs words', () => {
    const other = change(bank, { reason: 'autre' })
    expect(missingOf(other)).toBe('detail')
    expect(missingOf(change(other, { detail: '  ' }))).toBe('detail')
    expect(missingOf(change(other, { detail: 'Quête' }))).toBeNull()
  })

  it('says its reason, and the words added to it', () => {
    expect(reasonText(bank, name)).toBe('Dépôt en banque')
    expect(reasonText({ ...bank, reason: 'achat', detail: ' timbres ' }, name)).toBe('Achat : timbres')
    expect(reasonText({ ...bank, reason: 'autre', detail: 'Quête' }, name)).toBe('Quête')
  })

  it('turned round keeps its reason only where it means something', () => {
    expect(change(bank, { direction: 'in' }).reason).toBeNull()
    expect(change({ ...bank, reason: 'remboursement' }, { direction: 'in' }).reason).toBe('remboursement')
  })

  it('is another one as soon as it is changed', () => {
    expect(change(bank, { amount: '201' }).key).toBe('other')
  })
})

import { describe, expect, it } from 'vitest'
import { accessOf } from './access'

const person = (role: string, scope: 'full' | 'till') => ({ id: 'p', name: 'Jeanne', role, scope })

describe('the administration', () => {
  it.each([
    ['user', 'full', 'closed'],
    ['user', 'till', 'closed'],
    ['admin', 'till', 'password'],
    ['admin', 'full', 'open'],
    ['super-admin', 'till', 'password'],
    ['super-admin', 'full', 'open'],
  ] as const)('for role %s signed in with scope %s is %s', (role, scope, access) => {
    expect(accessOf(person(role, scope))).toBe(access)
  })
})

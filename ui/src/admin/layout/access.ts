import type { Person } from '@/lib/session/session-store'

/** The administration needs the role, and a password: a code typed in front of everybody opens the till only. */
export function accessOf(person: Person): 'open' | 'password' | 'closed' {
  if (person.role !== 'admin' && person.role !== 'super-admin') return 'closed'
  return person.scope === 'full' ? 'open' : 'password'
}

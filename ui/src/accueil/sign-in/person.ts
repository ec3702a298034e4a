import type { Schemas } from '@/lib/api/client'
import type { Person } from '@/lib/session/session-store'

export function personOf(user: Schemas['AuthUser']): Person {
  const name = [user.first_name, user.last_name].filter((part) => part != null && part !== '').join(' ')
  return { id: user.id, name: name === '' ? (user.username ?? '') : name, role: user.role, scope: 'full' }
}

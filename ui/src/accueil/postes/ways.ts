import type { Book } from '@/accueil/api/books-query'
import type { RegisterStatus } from '@/accueil/api/registers-query'

/** What somebody may do at the tills of this shop. */
export interface Ways {
  real: RegisterStatus[]
  books: { open: Book[]; registers: RegisterStatus[] } | null
  school: RegisterStatus[] | null
}

const RIGHTS = ['caisse.access', 'caisse.deferred.access', 'caisse.virtual.access']

export const mayWork = (permissions: string[]): boolean =>
  permissions.some((permission) => RIGHTS.includes(permission))

export const mayReceive = (permissions: string[]): boolean => permissions.includes('reception.access')

export const mayTypeBooks = (permissions: string[]): boolean => permissions.includes('caisse.deferred.access')

export function waysOf(permissions: string[], registers: RegisterStatus[], open: Book[]): Ways {
  const forBooks = registers.filter((register) => register.enable_deferred)
  const forSchool = registers.filter((register) => register.enable_virtual)
  // A book already begun can be finished, even on a till where none may be begun any more.
  const hasBooks = mayTypeBooks(permissions) && (forBooks.length > 0 || open.length > 0)
  const hasSchool = permissions.includes('caisse.virtual.access') && forSchool.length > 0
  return {
    real: permissions.includes('caisse.access') ? registers : [],
    books: hasBooks ? { open, registers: forBooks } : null,
    school: hasSchool ? forSchool : null,
  }
}

import type { Operator } from '@/accueil/api/operators-query'

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Any word of the name may begin with what was typed, accents or not. */
export function filterOperators(operators: Operator[], typed: string): Operator[] {
  const wanted = plain(typed)
  return operators.filter((operator) => {
    const name = plain(operator.display_name)
    return name.startsWith(wanted) || name.split(/[\s-]+/).some((word) => word.startsWith(wanted))
  })
}

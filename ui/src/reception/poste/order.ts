import type { Poste } from '../api/postes'

/** Those one works in first: mine, then those of this device, paper books after the day's own. */
export function inOrder(postes: readonly Poste[]): Poste[] {
  const rank = ({ isMine, isHere, day }: Poste) =>
    (isHere ? 0 : 4) + (isMine ? 0 : 2) + (day === null ? 0 : 1)
  return postes.toSorted((a, b) => rank(a) - rank(b) || b.openedAt.localeCompare(a.openedAt))
}

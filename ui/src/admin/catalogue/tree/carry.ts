import { isArchived } from './tree'
import type { Row } from './rows'
import { spotAt, type Spot } from './place'

const idOf = ({ node }: Row) => node.category.id

export const withoutCarried = (rows: readonly Row[], carried: string) =>
  rows.filter((row) => idOf(row) !== carried)

export const spotNow = (rows: readonly Row[], carried: string): Spot => {
  const gap = rows.findIndex((row) => idOf(row) === carried)
  return { gap, depth: rows[gap]?.node.depth ?? 1 }
}

/** The middle of a line is inside it; its edges are between two lines. `rows` as drawn, the carried one among them. */
export function spotUnder(
  rows: readonly Row[],
  carried: string,
  { y, depth }: { y: number; depth: number },
  rowHeight: number,
): Spot {
  const line = Math.floor(y / rowHeight)
  const part = y / rowHeight - line
  const row = rows[line]
  if (
    row !== undefined &&
    idOf(row) !== carried &&
    !isArchived(row.node.category) &&
    part > 0.3 &&
    part < 0.7
  )
    return { inside: idOf(row) }
  const from = rows.findIndex((each) => idOf(each) === carried)
  const gap = part < 0.5 ? line : line + 1
  return spotAt(withoutCarried(rows, carried), gap > from ? gap - 1 : gap, depth)
}

/** Where the mark is drawn: among the lines as drawn, the carried one included. */
export function drawnGap(rows: readonly Row[], carried: string, gap: number): number {
  const from = rows.findIndex((row) => idOf(row) === carried)
  return gap > from ? gap + 1 : gap
}

/** By keyboard: up and down between the lines, left and right from a level to another. */
export function spotAfterKey(rows: readonly Row[], carried: string, spot: Spot, key: string): Spot | null {
  const left = withoutCarried(rows, carried)
  const from =
    'gap' in spot ? spot : { gap: left.findIndex((row) => idOf(row) === spot.inside) + 1, depth: MAX }
  const moves: Record<string, [number, number] | undefined> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
  }
  const move = moves[key]
  return move === undefined ? null : spotAt(left, from.gap + move[0], from.depth + move[1])
}

const MAX = 99

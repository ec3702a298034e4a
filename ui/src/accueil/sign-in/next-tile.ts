/** Where an arrow leads in a wrapped grid, by what is drawn: rows may hold any number of tiles. */
export function nextTile<T extends HTMLElement>(
  tiles: T[],
  current: Element | null,
  key: string,
): T | undefined {
  const index = tiles.findIndex((tile) => tile === current)
  const first = tiles[0]
  if (first === undefined || index === -1) return undefined
  const columns = tiles.filter((tile) => tile.offsetTop === first.offsetTop).length
  switch (key) {
    case 'ArrowRight':
      return tiles[index + 1]
    case 'ArrowLeft':
      return tiles[index - 1]
    case 'ArrowDown':
      return tiles[index + columns]
    case 'ArrowUp':
      return tiles[index - columns]
    default:
      return undefined
  }
}

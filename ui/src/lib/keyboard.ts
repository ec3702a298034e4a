/** The keyboard of a French till, as data. */

/** Tile letters in reading order of an AZERTY keyboard: 26 places. */
export const TILE_LETTERS = [...'AZERTYUIOPQSDFGHJKLMWXCVBN'] as const

/** The digit row without Shift gives digits too, as volunteers have learnt it. */
const DIGIT_ROW: Record<string, string> = {
  '&': '1',
  é: '2',
  '"': '3',
  "'": '4',
  '(': '5',
  '-': '6',
  è: '7',
  _: '8',
  ç: '9',
  à: '0',
}

/** The digit a key stands for, on the keypad, with Shift, or on the AZERTY row without it. */
export function digitOf(key: string): string | null {
  if (/^[0-9]$/.test(key)) return key
  return DIGIT_ROW[key.toLowerCase()] ?? null
}

export function isDecimalMark(key: string): boolean {
  return key === ',' || key === '.' || key === 'Decimal'
}

export function letterOf(key: string): string | null {
  return /^[a-zA-Z]$/.test(key) ? key.toUpperCase() : null
}

/**
 * The letter of each tile. A category's own key wins; the others take the letter of their place, and
 * those whose place is taken get the letters left over, in order. Beyond 26 there is none.
 */
export function tileLetters(tiles: readonly { shortcutKey: string | null }[]): (string | null)[] {
  const letters: (string | null)[] = tiles.map(() => null)
  const taken = new Set<string>()
  const give = (index: number, letter: string | null | undefined): void => {
    if (!letter || taken.has(letter) || letters[index] !== null) return
    letters[index] = letter
    taken.add(letter)
  }
  tiles.forEach((tile, index) => give(index, letterOf(tile.shortcutKey ?? '')))
  tiles.forEach((_, index) => give(index, TILE_LETTERS[index]))
  tiles.forEach((_, index) =>
    give(
      index,
      TILE_LETTERS.find((letter) => !taken.has(letter)),
    ),
  )
  return letters
}

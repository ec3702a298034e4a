const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

/** All the words of the search, in any order, accents or not. */
export const wordsIn = (text: string, search: string) => {
  const said = plain(text)
  return plain(search)
    .split(/\s+/)
    .every((word) => said.includes(word))
}

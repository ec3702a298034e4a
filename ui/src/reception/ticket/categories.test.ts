import { describe, expect, it } from 'vitest'
import { buildTree, isLeaf, pathOf, tilesOf } from './categories'

const row = (id: string, parent: string | null, order: number) => ({
  id,
  name: id,
  parent_id: parent,
  display_order_entry: order,
})
const tree = buildTree([
  row('livres', null, 2),
  row('meubles', null, 1),
  row('chaises', 'meubles', 1),
  row('bois', 'chaises', 1),
])
const names = (parentId: string | null) => tilesOf(tree, parentId).map(({ category }) => category.id)

describe('the categories of the reception', () => {
  it('come in its own order, level by level', () => {
    expect(names(null)).toEqual(['meubles', 'livres'])
    expect(names('meubles')).toEqual(['chaises'])
  })

  it('wear the letters of an AZERTY keyboard by their place', () => {
    expect(tilesOf(tree, null).map(({ letter }) => letter)).toEqual(['A', 'Z'])
  })

  it('know the way back', () => {
    expect(pathOf(tree.byId.get('bois') ?? null).map(({ id }) => id)).toEqual(['meubles', 'chaises', 'bois'])
  })

  it('are weighed where nothing is below', () => {
    expect([...tree.byId.values()].filter(isLeaf).map(({ id }) => id)).toEqual(['bois', 'livres'])
  })

  it('start again at the top when the level shown has gone', () => {
    expect(names('inconnue')).toEqual(['meubles', 'livres'])
  })
})

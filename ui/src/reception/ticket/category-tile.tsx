import { memo } from 'react'
import { IconChevronRight } from '@tabler/icons-react'
import { type Category, isLeaf } from './categories'
import classes from './category-tile.module.css'

export const CategoryTile = memo(
  function CategoryTile({
    category,
    letter,
    isChosen,
    onPick,
  }: {
    category: Category
    letter: string | null
    isChosen: boolean
    onPick: (category: Category) => void
  }) {
    return (
      <button
        type="button"
        className={classes.tile}
        data-branch={!isLeaf(category) || undefined}
        title={category.officialName ?? category.name}
        aria-keyshortcuts={letter ?? undefined}
        aria-pressed={isLeaf(category) ? isChosen : undefined}
        onClick={() => onPick(category)}
      >
        <span className={classes.name}>{category.name}</span>
        {!isLeaf(category) && (
          <IconChevronRight size={16} stroke={2.2} className={classes.more} aria-hidden />
        )}
        {letter !== null && (
          <kbd className={classes.letter} aria-hidden>
            {letter}
          </kbd>
        )}
      </button>
    )
  },
  // What a tile does depends only on its category: a moving scale is no reason to draw thirty tiles again.
  (before, after) =>
    before.category === after.category &&
    before.letter === after.letter &&
    before.isChosen === after.isChosen,
)

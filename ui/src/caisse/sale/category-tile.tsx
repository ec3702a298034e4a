import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatEuros } from '@/lib/money'
import type { Category } from './catalogue'
import classes from './category-tile.module.css'

export const CategoryTile = memo(
  function CategoryTile({
    category,
    letter,
    under,
    onPick,
    onMenu,
  }: {
    category: Category
    letter?: string | null
    /** The category it stands under, when it was found by searching. */
    under?: string | undefined
    onPick: (category: Category) => void
    /** A long press, a right click or the menu key. */
    onMenu: (category: Category) => void
  }) {
    return (
      <button
        type="button"
        className={classes.tile}
        title={category.officialName ?? category.name}
        aria-keyshortcuts={letter ?? undefined}
        onClick={() => onPick(category)}
        onContextMenu={(event) => {
          event.preventDefault()
          onMenu(category)
        }}
      >
        <span className={classes.name}>{category.name}</span>
        {under !== undefined && under !== '' && <span className={classes.under}>{under}</span>}
        <Price category={category} />
        {letter && (
          <kbd className={classes.letter} aria-hidden>
            {letter}
          </kbd>
        )}
      </button>
    )
  },
  // What a tile does depends only on its category: a new closure is no reason to draw sixty tiles again.
  (before, after) =>
    before.category === after.category && before.letter === after.letter && before.under === after.under,
)

function Price({ category: { price, maxPrice, children } }: { category: Category }) {
  const { t } = useTranslation('caisse')
  if (children.length > 0 || price === null) return null
  const text =
    maxPrice !== null && maxPrice > price
      ? t('vente.prixEntre', { min: formatEuros(price), max: formatEuros(maxPrice) })
      : formatEuros(price)
  return <span className={classes.price}>{text}</span>
}

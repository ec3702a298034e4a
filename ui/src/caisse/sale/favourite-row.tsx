import { IconStarFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Category } from './catalogue'
import classes from './favourite-row.module.css'

/** The categories of this till one reaches for most, before all others. */
export function FavouriteRow({
  favourites,
  onPick,
  onMenu,
}: {
  favourites: Category[]
  onPick: (category: Category) => void
  onMenu: (category: Category) => void
}) {
  const { t } = useTranslation('caisse')
  if (favourites.length === 0) return null
  return (
    <div className={classes.row} role="group" aria-label={t('vente.favoris.titre')}>
      <span className={classes.mark} title={t('vente.favoris.titre')}>
        <IconStarFilled size={20} aria-hidden />
      </span>
      {favourites.map((category) => (
        <button
          key={category.id}
          type="button"
          className={classes.favourite}
          title={category.officialName ?? category.name}
          onClick={() => onPick(category)}
          onContextMenu={(event) => {
            event.preventDefault()
            onMenu(category)
          }}
        >
          {category.name}
        </button>
      ))}
    </div>
  )
}

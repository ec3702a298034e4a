import { Button } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconStar, IconStarOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Catalogue, Category } from './catalogue'
import { type Favourites, MOST_FAVOURITES, moveFavourite, toggleFavourite } from './favourites'
import classes from './tile-choices.module.css'

/** What can be done with a category besides choosing it. */
export function TileChoices({
  category,
  catalogue,
  favourites,
  onDone,
}: {
  category: Category
  catalogue: Catalogue
  favourites: Favourites
  onDone: () => void
}) {
  const { t } = useTranslation('caisse')
  const { ids, change } = favourites
  const isFavourite = ids.includes(category.id)
  const isFull = !isFavourite && ids.length >= MOST_FAVOURITES
  const moved = (by: 1 | -1) => moveFavourite(ids, category.id, by, (id) => catalogue.byId.has(id))
  const isEnd = (by: 1 | -1) => moved(by).join() === ids.join()

  return (
    <div className={classes.choices}>
      <Button
        data-autofocus
        size="pay"
        variant="default"
        disabled={isFull}
        leftSection={isFavourite ? <IconStarOff size={22} aria-hidden /> : <IconStar size={22} aria-hidden />}
        onClick={() => {
          change(toggleFavourite(ids, category.id))
          onDone()
        }}
      >
        {isFavourite ? t('vente.favoris.retirer') : t('vente.favoris.ajouter')}
      </Button>
      {isFull && <p className={classes.quiet}>{t('vente.favoris.complet', { nombre: MOST_FAVOURITES })}</p>}
      {isFavourite && (
        <div className={classes.moves}>
          <Button
            variant="default"
            disabled={isEnd(-1)}
            leftSection={<IconArrowLeft size={20} aria-hidden />}
            onClick={() => change(moved(-1))}
          >
            {t('vente.favoris.avant')}
          </Button>
          <Button
            variant="default"
            disabled={isEnd(1)}
            rightSection={<IconArrowRight size={20} aria-hidden />}
            onClick={() => change(moved(1))}
          >
            {t('vente.favoris.apres')}
          </Button>
        </div>
      )}
    </div>
  )
}

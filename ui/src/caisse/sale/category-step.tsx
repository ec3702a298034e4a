import { type KeyboardEvent, useDeferredValue, useMemo } from 'react'
import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../layout/key-hint'
import type { Typing } from './basket'
import { type Catalogue, type Category, placeName } from './catalogue'
import classes from './category-step.module.css'
import { CategoryTile } from './category-tile'
import { FavouriteRow } from './favourite-row'
import type { SaleCommands } from './sale-commands'
import { buildSearch, searchCategories } from './search'
import { MOST_TILES, tilesOf } from './tiles'

export function CategoryStep({
  typing,
  catalogue,
  favourites,
  query,
  commands,
  onMenu,
}: {
  typing: Typing
  catalogue: Catalogue
  favourites: Category[]
  query: string
  commands: SaleCommands
  onMenu: (category: Category) => void
}) {
  const { t } = useTranslation('caisse')
  const search = useMemo(() => buildSearch(catalogue), [catalogue])
  const isSearching = query.trim() !== ''
  const { shown, others } = useMemo(() => searchCategories(search, query), [search, query])
  // The field shows the letter at once; sixty tiles may come a frame later.
  const found = useDeferredValue(shown)

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter' && shown[0]) {
      commands.pick(shown[0])
      event.currentTarget.blur()
    }
    if (event.key === 'Escape') {
      commands.search('')
      event.currentTarget.blur()
    }
  }

  return (
    <>
      <TextInput
        data-search
        type="search"
        aria-label={t('vente.recherche.nom')}
        placeholder={t('vente.recherche.nom')}
        leftSection={<IconSearch size={20} aria-hidden />}
        rightSection={<KeyHint>/</KeyHint>}
        autoComplete="off"
        value={query}
        onChange={(event) => commands.search(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {!isSearching && typing.step === 'category' && (
        <FavouriteRow favourites={favourites} onPick={commands.pick} onMenu={onMenu} />
      )}
      <div className={classes.tiles}>
        {isSearching
          ? found.map((category) => (
              <CategoryTile
                key={category.id}
                category={category}
                under={placeName(category)}
                onPick={commands.pick}
                onMenu={onMenu}
              />
            ))
          : tilesOf(typing, catalogue)
              .slice(0, MOST_TILES)
              .map(({ category, letter }) => (
                <CategoryTile
                  key={category.id}
                  category={category}
                  letter={letter}
                  onPick={commands.pick}
                  onMenu={onMenu}
                />
              ))}
      </div>
      {isSearching && <SearchNote query={query.trim()} count={shown.length} others={others} />}
      {catalogue.roots.length === 0 && <p className={classes.nothing}>{t('vente.catalogueVide')}</p>}
    </>
  )
}

function SearchNote({ query, count, others }: { query: string; count: number; others: number }) {
  const { t } = useTranslation('caisse')
  if (count > 0 && others === 0) return null
  return (
    <p className={classes.nothing} role="status">
      {count === 0
        ? `${t('vente.recherche.rien', { texte: query })} ${t('vente.recherche.conseil')}`
        : t('vente.recherche.autres', { count: others })}
    </p>
  )
}

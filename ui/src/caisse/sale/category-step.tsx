import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Typing } from './basket'
import { type Category, searchCatalogue } from './catalogue'
import classes from './category-step.module.css'
import { CategoryTile } from './category-tile'
import { KeyHint } from '../layout/key-hint'
import type { SaleCommands } from './sale-commands'
import { tilesOf } from './tiles'

export function CategoryStep({
  typing,
  catalogue,
  query,
  commands,
}: {
  typing: Typing
  catalogue: Category[]
  query: string
  commands: SaleCommands
}) {
  const { t } = useTranslation('caisse')
  const isSearching = query.trim() !== ''
  const found = isSearching ? searchCatalogue(catalogue, query) : []

  const onKeyDown = (event: React.KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter' && found[0]) {
      commands.pick(found[0].category, found[0].parent)
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
      <div className={classes.tiles}>
        {isSearching
          ? found.map(({ category, parent }) => (
              <CategoryTile
                key={category.id}
                category={category}
                under={parent?.name}
                onPick={() => commands.pick(category, parent)}
              />
            ))
          : tilesOf(typing, catalogue).map(({ category, letter }) => (
              <CategoryTile
                key={category.id}
                category={category}
                letter={letter}
                onPick={() => commands.pick(category)}
              />
            ))}
      </div>
      {isSearching && found.length === 0 && (
        <p className={classes.nothing} role="status">
          {t('vente.recherche.rien', { texte: query.trim() })} {t('vente.recherche.conseil')}
        </p>
      )}
      {catalogue.length === 0 && <p className={classes.nothing}>{t('vente.catalogueVide')}</p>}
    </>
  )
}

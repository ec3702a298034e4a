import { ActionIcon, Button } from '@mantine/core'
import { IconStar, IconStarFilled, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './article-pane.module.css'
import { allowedPresets, type Basket, type Preset, type Typing } from './basket'
import { CategoryStep } from './category-step'
import type { Catalogue, Category } from './catalogue'
import { type Favourites, favouritesOf, toggleFavourite } from './favourites'
import { NoticeLine } from './notice-line'
import { PriceStep } from './price-step'
import { QuantityStep } from './quantity-step'
import type { SaleCommands } from './sale-commands'
import { StepTabs } from './step-tabs'
import { WeightStep } from './weight-step'

/** The article being typed, one step at a time. */
export function ArticlePane({
  basket,
  catalogue,
  presets,
  favourites,
  query,
  commands,
  onMenu,
}: {
  basket: Basket
  catalogue: Catalogue
  presets: Preset[]
  favourites: Favourites
  query: string
  commands: SaleCommands
  onMenu: (category: Category) => void
}) {
  const { typing } = basket
  const hasTiles = typing.step === 'category' || typing.step === 'subcategory'
  return (
    <div className={classes.pane}>
      <StepTabs basket={basket} commands={commands} />
      <div className={classes.work}>
        <ArticleHead typing={typing} favourites={favourites} commands={commands} />
        {typing.notice && <NoticeLine typing={typing} notice={typing.notice} />}
        {hasTiles && (
          <CategoryStep
            typing={typing}
            catalogue={catalogue}
            favourites={favouritesOf(favourites.ids, catalogue)}
            query={query}
            commands={commands}
            onMenu={onMenu}
          />
        )}
        {typing.step === 'weight' && <WeightStep typing={typing} commands={commands} />}
        {typing.step === 'quantity' && <QuantityStep typing={typing} commands={commands} />}
        {typing.step === 'price' && (
          <PriceStep basket={basket} presets={allowedPresets(basket, presets)} commands={commands} />
        )}
      </div>
    </div>
  )
}

/** What is being typed and what is expected now; the way out is always here. */
function ArticleHead({
  typing,
  favourites,
  commands,
}: {
  typing: Typing
  favourites: Favourites
  commands: SaleCommands
}) {
  const { t } = useTranslation('caisse')
  const { category, parent, editing, step } = typing
  const name = category?.name ?? parent?.name ?? ''
  const title = editing ? t('vente.modification', { nom: name }) : name
  return (
    <div className={classes.head}>
      <div className={classes.words} role="status">
        {category && <p className={classes.article}>{title}</p>}
        <h2 className={classes.question}>{t(`vente.consignes.${step}`, { nom: name })}</h2>
      </div>
      {category && !editing && <Star id={category.id} favourites={favourites} />}
      {editing && (
        <Button onClick={() => commands.basket({ type: 'saveEdit' })}>{t('vente.enregistrer')}</Button>
      )}
      {(category ?? parent) && (
        <Button
          variant="default"
          leftSection={<IconX size={20} aria-hidden />}
          onClick={() => commands.basket({ type: 'cancelLine' })}
        >
          {editing ? t('vente.annulerModification') : t('vente.annulerArticle')}
        </Button>
      )}
    </div>
  )
}

function Star({ id, favourites: { ids, change } }: { id: string; favourites: Favourites }) {
  const { t } = useTranslation('caisse')
  const isFavourite = ids.includes(id)
  const label = isFavourite ? t('vente.favoris.retirer') : t('vente.favoris.ajouter')
  return (
    <ActionIcon
      variant="default"
      size="command"
      aria-label={label}
      title={label}
      onClick={() => change(toggleFavourite(ids, id))}
    >
      {isFavourite ? <IconStarFilled size={22} aria-hidden /> : <IconStar size={22} aria-hidden />}
    </ActionIcon>
  )
}

import { Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './article-pane.module.css'
import { allowedPresets, type Basket, type Preset, type Typing } from './basket'
import { CategoryStep } from './category-step'
import type { Category } from './catalogue'
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
  query,
  commands,
}: {
  basket: Basket
  catalogue: Category[]
  presets: Preset[]
  query: string
  commands: SaleCommands
}) {
  const { typing } = basket
  return (
    <div className={classes.pane}>
      <StepTabs typing={typing} commands={commands} />
      <div className={classes.work}>
        <ArticleHead typing={typing} commands={commands} />
        {typing.notice && <NoticeLine typing={typing} notice={typing.notice} />}
        {(typing.step === 'category' || typing.step === 'subcategory') && (
          <CategoryStep typing={typing} catalogue={catalogue} query={query} commands={commands} />
        )}
        {typing.step === 'weight' && <WeightStep typing={typing} commands={commands} />}
        {typing.step === 'quantity' && <QuantityStep typing={typing} commands={commands} />}
        {typing.step === 'price' && (
          <PriceStep typing={typing} presets={allowedPresets(basket, presets)} commands={commands} />
        )}
      </div>
    </div>
  )
}

/** What is being typed and what is expected now; the way out is always here. */
function ArticleHead({ typing, commands }: { typing: Typing; commands: SaleCommands }) {
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

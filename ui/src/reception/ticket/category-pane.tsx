import { Button, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconChevronRight, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatKg } from '@/lib/weight'
import type { Weighing } from '../weighing/weighing'
import { type Category, type CategoryTree, pathOf, tilesOf } from './categories'
import classes from './category-pane.module.css'
import { CategoryTile } from './category-tile'
import type { EntryState } from './entry-state'
import type { EntryStore } from './entry-store'

/** Beyond, tiles are made smaller so that a whole level stays in sight. */
const MANY = 18

export function CategoryPane({
  state,
  weighing,
  tree,
  recents,
  isSaving,
  store,
  onPick,
  onAdd,
}: {
  state: EntryState
  weighing: Weighing
  tree: CategoryTree
  recents: Category[]
  isSaving: boolean
  store: EntryStore
  onPick: (category: Category) => void
  onAdd: () => void
}) {
  const { t } = useTranslation('reception')
  const tiles = tilesOf(tree, state.parentId)
  const level = state.parentId === null ? null : (tree.byId.get(state.parentId) ?? null)
  const isEditing = state.editingId !== null
  return (
    <>
      <Advice state={state} weighing={weighing} />
      {level === null ? (
        recents.length > 0 && (
          <div className={classes.recents} role="group" aria-label={t('categories.recentes')}>
            {recents.map((category) => (
              <button
                key={category.id}
                type="button"
                className={classes.recent}
                title={category.officialName ?? category.name}
                onClick={() => onPick(category)}
              >
                {category.name}
              </button>
            ))}
          </div>
        )
      ) : (
        <Breadcrumb level={level} onLevel={(parentId) => store.dispatch({ on: 'level', parentId })} />
      )}
      {tiles.length === 0 && <p className={classes.empty}>{t('categories.vide')}</p>}
      <div className={classes.tiles} data-many={tiles.length > MANY || undefined}>
        {tiles.map(({ category, letter }) => (
          <CategoryTile
            key={category.id}
            category={category}
            letter={letter}
            isChosen={state.chosen?.id === category.id}
            onPick={onPick}
          />
        ))}
      </div>
      <div className={classes.foot}>
        <TextInput
          className={classes.note}
          size="lg"
          aria-label={t('ligne.note')}
          placeholder={t('ligne.note')}
          maxLength={500}
          value={state.notes}
          onChange={(event) => store.dispatch({ on: 'notes', text: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur()
          }}
        />
        {isEditing && (
          <Button size="pay" variant="default" onClick={() => store.dispatch({ on: 'back' })}>
            {t('ligne.abandonner')}
          </Button>
        )}
        <Button
          size="pay"
          className={classes.add}
          aria-keyshortcuts="Enter"
          disabled={state.chosen === null || weighing.net === null}
          loading={isSaving}
          leftSection={!isEditing && <IconPlus size={22} aria-hidden />}
          onClick={onAdd}
        >
          {t(isEditing ? 'ligne.mettreAJour' : 'ligne.ajouter')}
        </Button>
      </div>
    </>
  )
}

/** The next gesture, in words. */
function Advice({ state, weighing }: { state: EntryState; weighing: Weighing }) {
  const { t } = useTranslation('reception')
  const { doubt, editingId, chosen } = state
  if (doubt !== null)
    return (
      <p className={classes.doubt} role="alert">
        <IconAlertTriangle size={24} stroke={2} aria-hidden />
        {t('categories.doute', { poids: formatKg(doubt.weight), nom: chosen?.name ?? '' })}
      </p>
    )
  const said = () => {
    if (editingId !== null) return t('categories.gesteModifier', { nom: chosen?.name ?? '' })
    if (chosen !== null) return t('categories.gesteAjouter', { nom: chosen.name })
    return t(weighing.net === null ? 'categories.gestePeser' : 'categories.gesteToucher')
  }
  return (
    <h2 className={classes.advice} data-ready={weighing.net !== null || undefined}>
      {said()}
    </h2>
  )
}

function Breadcrumb({ level, onLevel }: { level: Category; onLevel: (parentId: string | null) => void }) {
  const { t } = useTranslation('reception')
  const path = pathOf(level)
  return (
    <nav className={classes.crumbs} aria-label={t('categories.chemin')}>
      <button type="button" className={classes.crumb} onClick={() => onLevel(null)}>
        {t('categories.tout')}
      </button>
      {path.map((category, index) => (
        <span key={category.id} className={classes.step}>
          <IconChevronRight size={18} aria-hidden />
          {index === path.length - 1 ? (
            <span className={classes.here} aria-current="page">
              {category.name}
            </span>
          ) : (
            <button type="button" className={classes.crumb} onClick={() => onLevel(category.id)}>
              {category.name}
            </button>
          )}
        </span>
      ))}
    </nav>
  )
}

import { type SyntheticEvent, useState } from 'react'
import { Button, Select, Switch, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { asProblem } from '@/lib/api/problem'
import { nouns } from '@/lib/api/query-keys'
import stack from '../../parts/stack.module.css'
import { createCategory, updateCategory } from '../commands'
import { mayBePriced } from '../tree/place'
import { isArchived, type Tree, type TreeNode } from '../tree/tree'
import { type Category, SECTORS } from '../wire'
import classes from './category-form.module.css'
import {
  type CategoryDraft,
  categoryBody,
  changesOf,
  draftOf,
  draftRefusal,
  lastOrders,
  newCategory,
} from './draft'
import { ParentSelect } from './parent-select'
import { PriceFields } from './price-fields'
import { inheritedSector } from './sector'
import { StateNotices } from './state-notices'

const INHERITED = 'inherited'

export function CategoryForm({
  node,
  parentId,
  tree,
  onClose,
  onSaved,
  onArchive,
  onRestore,
  onRemove,
}: {
  node: TreeNode | null
  /** Of a new one. */
  parentId: string | null
  tree: Tree
  onClose: () => void
  onSaved: (category: Category) => void
  onArchive: (category: Category) => void
  onRestore: (category: Category) => void
  onRemove: (category: Category) => void
}) {
  const { t } = useTranslation('admin')
  const queryClient = useQueryClient()
  const [before] = useState(() => (node === null ? newCategory(parentId) : draftOf(node.category)))
  const [draft, setDraft] = useState<CategoryDraft>(before)
  const [isTold, setTold] = useState(false)
  const set = (part: Partial<CategoryDraft>) => setDraft((last) => ({ ...last, ...part }))
  const refusal = draftRefusal(draft)
  const inherited = inheritedSector(tree, draft.parentId)

  const save = useMutation({
    mutationFn: () =>
      node === null
        ? createCategory({ ...categoryBody(draft, null), ...lastOrders(tree, draft.parentId) })
        : updateCategory(node.category.id, changesOf(before, draft, node)),
    onSuccess: async (category) => {
      await queryClient.invalidateQueries({ queryKey: [nouns.categories] })
      onSaved(category)
      onClose()
    },
  })
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    setTold(true)
    if (refusal === null) save.mutate()
  }
  const problem = save.isError ? asProblem(save.error) : undefined
  const errorOf = (...reasons: (typeof refusal)[]) =>
    isTold && refusal !== null && reasons.includes(refusal) ? t(`catalogue.refus.${refusal}`) : undefined

  return (
    // Enter leaves a price field before it saves: what is still being typed counts.
    <form className={classes.form} noValidate onSubmit={submit}>
      {node !== null && <StateNotices category={node.category} onRestore={onRestore} />}
      <TextInput
        data-autofocus
        required
        withAsterisk={false}
        maxLength={255}
        label={t('catalogue.nomCourt')}
        description={t('catalogue.nomCourtAide')}
        error={errorOf('name') ?? problem?.fields.name}
        value={draft.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextInput
        maxLength={255}
        label={t('catalogue.nomOfficiel')}
        description={t('catalogue.nomOfficielAide')}
        error={problem?.fields.official_name}
        value={draft.officialName}
        onChange={(event) => set({ officialName: event.currentTarget.value })}
      />
      <ParentSelect
        label={t('catalogue.rangee')}
        tree={tree}
        moved={node}
        value={draft.parentId}
        onValue={(id) => set({ parentId: id })}
      />
      <PriceFields
        draft={draft}
        isLocked={!mayBePriced(node)}
        parent={
          draft.parentId === before.parentId && node !== null
            ? undefined
            : tree.byId.get(draft.parentId ?? '')?.category
        }
        error={errorOf('price', 'maxPrice', 'reversed') ?? problem?.fields.price ?? problem?.fields.max_price}
        onDraft={set}
      />
      <Select
        label={t('catalogue.secteur')}
        description={t('catalogue.secteurAide')}
        allowDeselect={false}
        data={[
          {
            value: INHERITED,
            label:
              inherited === null
                ? t('catalogue.secteurAucun')
                : t('catalogue.secteurHerite', {
                    parent: inherited.from,
                    secteur: t(`catalogue.secteursCourts.${inherited.sector}`),
                  }),
          },
          ...SECTORS.map((value) => ({ value, label: t(`catalogue.secteurs.${value}`) })),
        ]}
        value={draft.sector ?? INHERITED}
        onChange={(value) => set({ sector: value === null || value === INHERITED ? null : value })}
      />
      <Switch
        size="md"
        label={t('catalogue.visible')}
        description={t('catalogue.visibleAide')}
        checked={draft.isVisible}
        onChange={(event) => set({ isVisible: event.currentTarget.checked })}
      />
      <TextInput
        className={classes.short}
        maxLength={10}
        label={t('catalogue.raccourci')}
        description={t('catalogue.raccourciAide')}
        value={draft.shortcut}
        onChange={(event) => set({ shortcut: event.currentTarget.value })}
      />
      {problem !== undefined && <ErrorNotice>{problem.detail}</ErrorNotice>}
      <div className={classes.foot}>
        {node !== null && (
          <div className={stack.row}>
            {!isArchived(node.category) && (
              <Button
                variant="subtle"
                onClick={() => {
                  onClose()
                  onArchive(node.category)
                }}
              >
                {t('catalogue.menu.archiver')}
              </Button>
            )}
            <Button variant="subtle" color="red" onClick={() => onRemove(node.category)}>
              {t('catalogue.menu.supprimer')}
            </Button>
          </div>
        )}
        <div className={classes.end}>
          <Button variant="default" onClick={onClose}>
            {t('annuler')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t(node === null ? 'catalogue.creer' : 'enregistrer')}
          </Button>
        </div>
      </div>
    </form>
  )
}

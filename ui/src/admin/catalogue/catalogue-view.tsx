import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/kit/empty-state/empty-state'
import { IconSearch } from '@tabler/icons-react'
import { Problem } from '@/lib/api/problem'
import stack from '../parts/stack.module.css'
import { archiving, arranging, restoring, showing } from './acts'
import { CategoryDrawer, type Edited } from './form/category-drawer'
import { MoveDialog } from './move-dialog'
import { OutcomeDock } from './outcome-dock'
import { RemoveDialog } from './remove/remove-dialog'
import { Toolbar, type ViewChoices } from './toolbar'
import { CategoryTree } from './tree/category-tree'
import { type Place, lastOf, parentRefusal, planMove, stepOf } from './tree/place'
import { visibleRows } from './tree/rows'
import { findIn } from './tree/search'
import { activeChildren, buildTree, flat, isArchived, withoutArchived } from './tree/tree'
import { useActs } from './use-acts'
import type { Category } from './wire'

const AS_IT_COMES: ViewChoices = { zone: 'sale', sort: 'order', hasArchived: false, query: '' }

export function CatalogueView({
  categories,
  edited,
  onEdited,
  files,
  empty,
}: {
  categories: Category[]
  edited: Edited | undefined
  onEdited: (edited: Edited | undefined) => void
  files: ReactNode
  /** In place of everything, when there is nothing at all. */
  empty: ReactNode
}) {
  const { t } = useTranslation('admin')
  const [choices, setChoices] = useState(AS_IT_COMES)
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const [moving, setMoving] = useState<Category>()
  const [removing, setRemoving] = useState<Category>()
  const [saved, setSaved] = useState<string | null>(null)
  const acts = useActs()

  const { zone, sort, hasArchived, query } = choices
  const whole = useMemo(() => buildTree(categories, zone, sort), [categories, zone, sort])
  const tree = useMemo(() => (hasArchived ? whole : withoutArchived(whole)), [whole, hasArchived])
  const found = useMemo(() => findIn(tree, query), [tree, query])
  const rows = useMemo(() => visibleRows(tree, open, found), [tree, open, found])
  const canCarry = sort === 'order' && found === null

  const toggle = ({ id }: Category, isOpen: boolean) =>
    setOpen((before) => {
      const after = new Set(before)
      if (isOpen) after.add(id)
      else after.delete(id)
      return after
    })

  const place = (id: string, to: Place) => {
    const node = whole.byId.get(id)
    if (node === undefined) return
    const refusal = parentRefusal(whole, node, to.parentId)
    if (refusal !== null) {
      acts.refuse(new Problem({ status: 0, code: refusal, detail: t(`catalogue.parent.${refusal}`) }))
      return
    }
    const carried = tree.byId.get(id) ?? node
    const plan = planMove(tree, carried, to, zone)
    if (plan === null) return
    const nom = node.category.name
    const parent = to.parentId === null ? undefined : whole.byId.get(to.parentId)?.category
    const said =
      plan.parent === undefined
        ? t('catalogue.fait.ordre', { nom })
        : parent === undefined
          ? t('catalogue.fait.enHaut', { nom })
          : t('catalogue.fait.dans', { nom, parent: parent.name })
    const lost =
      plan.priceLost === null ? '' : ` ${t('catalogue.fait.prixRetire', { nom: plan.priceLost.name })}`
    acts.run(arranging(tree, plan, `${said}${lost}`, t('catalogue.fait.revenu', { nom })))
  }

  const archive = (category: Category) => {
    const node = whole.byId.get(category.id)
    const count = node === undefined ? 0 : activeChildren(node).length
    const nom = category.name
    if (count > 0)
      acts.refuse(
        new Problem({ status: 0, code: 'children', detail: t('catalogue.archiverEnfants', { nom, count }) }),
      )
    else
      acts.run(
        archiving(category, t('catalogue.fait.archivee', { nom }), t('catalogue.fait.restauree', { nom })),
      )
  }
  const restore = (category: Category) =>
    acts.run(restoring(category, t('catalogue.fait.restauree', { nom: category.name })))

  const commands = {
    onEdit: ({ id }: Category) => {
      acts.forget()
      onEdited({ id })
    },
    onAdd: ({ id }: Category) => onEdited({ parentId: id }),
    onStep: ({ id }: Category, by: -1 | 1) => {
      const node = tree.byId.get(id)
      const to = node && stepOf(tree, node, by)
      if (to) place(id, to)
    },
    onMove: (category: Category) => {
      acts.forget()
      setMoving(category)
    },
    onArchive: archive,
    onRestore: restore,
    onRemove: (category: Category) => {
      acts.forget()
      setRemoving(category)
    },
    onShow: (category: Category, isVisible: boolean) => {
      const nom = category.name
      const said = (shown: boolean) => t(shown ? 'catalogue.fait.montree' : 'catalogue.fait.cachee', { nom })
      acts.run(showing(category, isVisible, said(isVisible), said(!isVisible)))
    },
  }

  return (
    <div className={stack.near}>
      {rows.length === 0 && query === '' ? (
        empty
      ) : (
        <Toolbar
          choices={choices}
          onChoices={(part) => setChoices((before) => ({ ...before, ...part }))}
          count={categories.filter((category) => !isArchived(category)).length}
          onOpenAll={() => setOpen(new Set(flat(tree.roots).map(({ category }) => category.id)))}
          onCloseAll={() => setOpen(new Set())}
          files={files}
        />
      )}
      {rows.length === 0 && query !== '' && (
        <EmptyState icon={IconSearch} title={t('catalogue.rienTitre')} text={t('catalogue.rienTexte')} />
      )}
      {rows.length > 0 && (
        <CategoryTree
          tree={tree}
          whole={whole}
          rows={rows}
          zone={zone}
          canCarry={canCarry}
          saved={saved}
          commands={commands}
          onToggle={toggle}
          onPlace={place}
        />
      )}
      <OutcomeDock outcome={acts.outcome} onUndo={acts.run} onForget={acts.forget} />
      <CategoryDrawer
        edited={edited}
        tree={whole}
        onClose={() => onEdited(undefined)}
        onSaved={(category) => {
          if (category.parent_id != null) toggle({ ...category, id: category.parent_id }, true)
          setSaved(category.id)
          acts.say(t('catalogue.fait.enregistree', { nom: category.name }))
        }}
        onArchive={archive}
        onRestore={restore}
        onRemove={setRemoving}
      />
      <MoveDialog
        category={moving}
        tree={whole}
        onClose={() => setMoving(undefined)}
        onMove={(id, parentId) => {
          const node = tree.byId.get(id)
          if (node !== undefined) place(id, lastOf(tree, node, parentId))
          if (parentId !== null) setOpen((before) => new Set(before).add(parentId))
        }}
      />
      <RemoveDialog
        category={removing}
        onClose={() => setRemoving(undefined)}
        onArchive={archive}
        onRemoved={(category) => {
          onEdited(undefined)
          acts.say(t('catalogue.fait.supprimee', { nom: category.name }))
        }}
      />
    </div>
  )
}

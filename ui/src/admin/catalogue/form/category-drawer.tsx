import { Drawer } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Tree } from '../tree/tree'
import type { Category } from '../wire'
import { CategoryForm } from './category-form'

/** Which one is open: that one, or a new one under this parent. */
export type Edited = { id: string } | { parentId: string | null }

export function CategoryDrawer({
  edited,
  tree,
  onClose,
  onSaved,
  onArchive,
  onRestore,
  onRemove,
}: {
  edited: Edited | undefined
  tree: Tree
  onClose: () => void
  onSaved: (category: Category) => void
  onArchive: (category: Category) => void
  onRestore: (category: Category) => void
  onRemove: (category: Category) => void
}) {
  const { t } = useTranslation('admin')
  const node = edited !== undefined && 'id' in edited ? (tree.byId.get(edited.id) ?? null) : null
  const isGone = edited !== undefined && 'id' in edited && node === null
  return (
    <Drawer
      opened={edited !== undefined && !isGone}
      onClose={onClose}
      position="right"
      size={480}
      title={node === null ? t('catalogue.nouvelle') : node.category.name}
      styles={{ title: { fontSize: 'var(--rc-text-xl)', fontWeight: 650 }, body: { paddingBottom: 0 } }}
      closeButtonProps={{ 'aria-label': t('fermer') }}
    >
      {edited !== undefined && !isGone && (
        <CategoryForm
          key={node === null ? 'new' : node.category.id}
          node={node}
          parentId={'parentId' in edited ? edited.parentId : null}
          tree={tree}
          onClose={onClose}
          onSaved={onSaved}
          onArchive={onArchive}
          onRestore={onRestore}
          onRemove={onRemove}
        />
      )}
    </Drawer>
  )
}

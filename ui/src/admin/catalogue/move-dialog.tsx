import { type SyntheticEvent, useState } from 'react'
import { Button, Group, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import stack from '../parts/stack.module.css'
import { ParentSelect } from './form/parent-select'
import type { Tree } from './tree/tree'
import type { Category } from './wire'

/** For who would rather say where than carry it there. */
export function MoveDialog({
  category,
  tree,
  onClose,
  onMove,
}: {
  category: Category | undefined
  tree: Tree
  onClose: () => void
  onMove: (id: string, parentId: string | null) => void
}) {
  const { t } = useTranslation('admin')
  return (
    <Modal
      opened={category !== undefined}
      onClose={onClose}
      title={category && t('catalogue.deplacerTitre', { nom: category.name })}
      closeButtonProps={{ 'aria-label': t('fermer') }}
    >
      {category !== undefined && (
        <MoveForm key={category.id} category={category} tree={tree} onClose={onClose} onMove={onMove} />
      )}
    </Modal>
  )
}

function MoveForm({
  category,
  tree,
  onClose,
  onMove,
}: {
  category: Category
  tree: Tree
  onClose: () => void
  onMove: (id: string, parentId: string | null) => void
}) {
  const { t } = useTranslation('admin')
  const [parentId, setParent] = useState<string | null>(category.parent_id ?? null)
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    onClose()
    onMove(category.id, parentId)
  }
  return (
    <form className={stack.stack} onSubmit={submit}>
      <ParentSelect
        data-autofocus
        label={t('catalogue.deplacerSous')}
        tree={tree}
        moved={tree.byId.get(category.id) ?? null}
        value={parentId}
        onValue={setParent}
      />
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}>
          {t('annuler')}
        </Button>
        <Button type="submit" disabled={parentId === (category.parent_id ?? null)}>
          {t('catalogue.deplacer')}
        </Button>
      </Group>
    </form>
  )
}

import { ActionIcon, Menu } from '@mantine/core'
import {
  IconArchive,
  IconArrowDown,
  IconArrowUp,
  IconCornerDownRight,
  IconDotsVertical,
  IconFolderPlus,
  IconPencil,
  IconRestore,
  IconTrash,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Category } from '../wire'
import { MAX_DEPTH } from './place'
import { isArchived, type TreeNode } from './tree'

export interface MenuCommands {
  onEdit: (category: Category) => void
  onAdd: (parent: Category) => void
  onStep: (category: Category, by: -1 | 1) => void
  onMove: (category: Category) => void
  onArchive: (category: Category) => void
  onRestore: (category: Category) => void
  onRemove: (category: Category) => void
}

export function RowMenu({
  node,
  canCarry,
  tabIndex,
  commands,
}: {
  node: TreeNode
  canCarry: boolean
  tabIndex: number
  commands: MenuCommands
}) {
  const { t } = useTranslation('admin')
  const { category } = node
  const items = isArchived(category)
    ? ([
        ['restaurer', IconRestore, () => commands.onRestore(category), true],
        ['modifier', IconPencil, () => commands.onEdit(category), true],
        ['supprimer', IconTrash, () => commands.onRemove(category), true],
      ] as const)
    : ([
        ['modifier', IconPencil, () => commands.onEdit(category), true],
        ['ajouterDedans', IconFolderPlus, () => commands.onAdd(category), node.depth < MAX_DEPTH],
        ['monter', IconArrowUp, () => commands.onStep(category, -1), canCarry],
        ['descendre', IconArrowDown, () => commands.onStep(category, 1), canCarry],
        ['deplacer', IconCornerDownRight, () => commands.onMove(category), true],
        ['archiver', IconArchive, () => commands.onArchive(category), true],
        ['supprimer', IconTrash, () => commands.onRemove(category), true],
      ] as const)
  return (
    <Menu position="bottom-end" withinPortal keepMounted={false}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          size="command"
          tabIndex={tabIndex}
          aria-label={t('catalogue.menu.nom', { nom: category.name })}
        >
          <IconDotsVertical size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {items.map(([name, Picture, onClick, isOffered]) => (
          <Menu.Item
            key={name}
            color={name === 'supprimer' ? 'red' : undefined}
            leftSection={<Picture size={20} aria-hidden />}
            disabled={!isOffered}
            onClick={onClick}
          >
            {t(`catalogue.menu.${name}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

import { ActionIcon, Switch } from '@mantine/core'
import { useDraggable } from '@dnd-kit/core'
import { IconChevronDown, IconChevronRight, IconGripVertical } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Tag } from '../../parts/tag'
import { priceText } from '../price-text'
import type { Category, Zone } from '../wire'
import classes from './category-row.module.css'
import type { Row } from './rows'
import { RowMenu, type MenuCommands } from './row-menu'
import { isArchived } from './tree'
import { type Carry, INDENT_PX } from './use-carry'

export interface RowCommands extends MenuCommands {
  onShow: (category: Category, isVisible: boolean) => void
}

export function CategoryRow({
  row,
  index,
  start,
  zone,
  canCarry,
  isCurrent,
  isCarried,
  isTarget,
  isRefused,
  carry,
  commands,
  onToggle,
  onCurrent,
}: {
  row: Row
  index: number
  start: number
  zone: Zone
  canCarry: boolean
  /** The one line that the Tab key goes through. */
  isCurrent: boolean
  isCarried: boolean
  isTarget: boolean
  isRefused: boolean
  carry: Carry
  commands: RowCommands
  onToggle: (category: Category, isOpen: boolean) => void
  onCurrent: (id: string) => void
}) {
  const { t } = useTranslation('admin')
  const { node, isOpen, hasChildren } = row
  const { category } = node
  const archived = isArchived(category)
  const { setNodeRef, setActivatorNodeRef, listeners } = useDraggable({
    id: category.id,
    disabled: !canCarry,
  })
  const tabIndex = isCurrent ? 0 : -1
  const official = category.official_name ?? ''

  return (
    <div
      ref={setNodeRef}
      role="row"
      aria-level={node.depth}
      aria-rowindex={index + 2}
      aria-posinset={row.position}
      aria-setsize={row.levelSize}
      aria-expanded={hasChildren ? isOpen : undefined}
      className={classes.row}
      data-carried={isCarried}
      data-target={isTarget ? (isRefused ? 'refused' : 'open') : undefined}
      data-quiet={row.isContext || archived}
      style={{ transform: `translateY(${start}px)` }}
      onFocus={() => onCurrent(category.id)}
    >
      <div role="gridcell" className={classes.name} style={{ paddingLeft: (node.depth - 1) * INDENT_PX }}>
        <ActionIcon
          ref={setActivatorNodeRef}
          variant="subtle"
          size="command"
          tabIndex={tabIndex}
          className={classes.handle}
          aria-label={t('catalogue.porte.poignee', { nom: category.name })}
          aria-pressed={isCarried}
          disabled={!canCarry || archived}
          {...listeners}
          onKeyDown={carry.onHandleKey(category.id)}
        >
          <IconGripVertical size={20} stroke={1.7} aria-hidden />
        </ActionIcon>
        {hasChildren ? (
          <ActionIcon
            variant="subtle"
            size="command"
            tabIndex={tabIndex}
            aria-label={t(isOpen ? 'catalogue.replier' : 'catalogue.deplier', { nom: category.name })}
            onClick={() => onToggle(category, !isOpen)}
          >
            {isOpen ? <IconChevronDown size={20} aria-hidden /> : <IconChevronRight size={20} aria-hidden />}
          </ActionIcon>
        ) : (
          <span className={classes.noChevron} />
        )}
        <button
          type="button"
          data-name={category.id}
          tabIndex={tabIndex}
          className={classes.open}
          title={
            official === '' || official === category.name
              ? undefined
              : t('catalogue.officiel', { nom: official })
          }
          onClick={() => commands.onEdit(category)}
        >
          <span className={classes.short}>{category.name}</span>
          {hasChildren && !isOpen && <span className={classes.count}>{node.children.length}</span>}
        </button>
        {archived && <Tag>{t('catalogue.archivee')}</Tag>}
        {!category.is_active && <Tag tone="warn">{t('catalogue.inactive')}</Tag>}
      </div>
      <div role="gridcell" className={classes.sector}>
        {category.rep_sector != null && t(`catalogue.secteursCourts.${category.rep_sector}`)}
      </div>
      <div role="gridcell" className={classes.price} data-figures>
        {priceText(category)}
      </div>
      {zone === 'entry' && (
        <div role="gridcell" className={classes.shown}>
          <Switch
            size="md"
            tabIndex={tabIndex}
            aria-label={t('catalogue.montrer', { nom: category.name })}
            checked={category.is_visible}
            disabled={archived}
            onChange={(event) => commands.onShow(category, event.currentTarget.checked)}
          />
        </div>
      )}
      <div role="gridcell" className={classes.menu}>
        <RowMenu node={node} canCarry={canCarry} tabIndex={tabIndex} commands={commands} />
      </div>
    </div>
  )
}

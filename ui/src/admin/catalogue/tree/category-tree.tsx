import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { DndContext, DragOverlay, PointerSensor, useSensor, useSensors } from '@dnd-kit/core'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useTranslation } from 'react-i18next'
import type { Category, Zone } from '../wire'
import { drawnGap, withoutCarried } from './carry'
import classes from './category-tree.module.css'
import { CategoryRow, type RowCommands } from './category-row'
import { parentRefusal, placeOf, type Place, type Spot } from './place'
import type { Row } from './rows'
import type { Tree } from './tree'
import { INDENT_PX, ROW_PX, useCarry } from './use-carry'
import { TreeHead } from './tree-head'
import { treeKey } from './tree-keys'

const HEAD_PX = 40

/** The catalogue as lines. A thousand of them scroll as one: only those in sight are drawn. */
export function CategoryTree({
  tree,
  whole,
  rows,
  zone,
  canCarry,
  saved,
  commands,
  onToggle,
  onPlace,
}: {
  tree: Tree
  /** The archived too: they count in the depth. */
  whole: Tree
  rows: Row[]
  zone: Zone
  /** Only in the order of the shop: a list sorted by name has no place to give. */
  canCarry: boolean
  /** The one just made or changed: it comes into sight. */
  saved: string | null
  commands: RowCommands
  onToggle: (category: Category, isOpen: boolean) => void
  onPlace: (id: string, place: Place) => void
}) {
  const { t } = useTranslation('admin')
  const scroller = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState<string | null>(null)
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }))

  const carry = useCarry({
    rows,
    list,
    onDrop: (id, spot) => {
      const node = tree.byId.get(id)
      if (node !== undefined) onPlace(id, placeOf(tree, withoutCarried(rows, id), node, spot))
    },
  })
  const { carried } = carry
  const carriedIndex = rows.findIndex(({ node }) => node.category.id === carried?.id)
  const currentIndex = Math.max(
    0,
    rows.findIndex(({ node }) => node.category.id === current),
  )
  // Its answers change without its identity: the compiler leaves this component alone, which is right.
  // eslint-disable-next-line react-hooks/incompatible-library
  const drawn = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
    scrollPaddingStart: HEAD_PX,
    getItemKey: (index) => rows[index]?.node.category.id ?? index,
    // What has the focus, or is carried, stays: its keys would be lost with it.
    rangeExtractor: (range) =>
      [
        ...new Set([
          ...defaultRangeExtractor(range),
          currentIndex,
          ...(carriedIndex < 0 ? [] : [carriedIndex]),
        ]),
      ]
        .filter((index) => index < rows.length)
        .toSorted((a, b) => a - b),
  })

  const reveal = useEffectEvent((id: string | null, spot: Spot | null) => {
    const index =
      id !== null && spot !== null && 'gap' in spot
        ? drawnGap(rows, id, spot.gap)
        : rows.findIndex(({ node }) => node.category.id === id)
    if (index >= 0) drawn.scrollToIndex(Math.min(index, rows.length - 1))
  })
  const spotByKey = carried?.by === 'keyboard' ? carried.spot : null
  useEffect(() => {
    if (spotByKey !== null) reveal(carried?.id ?? null, spotByKey)
  }, [carried?.id, spotByKey])
  useEffect(() => reveal(saved, null), [saved])

  const focusLine = (index: number) => {
    const row = rows[index]
    if (row === undefined) return
    setCurrent(row.node.category.id)
    drawn.scrollToIndex(index)
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-name="${row.node.category.id}"]`)?.focus(),
    )
  }

  const node = carried === null ? undefined : tree.byId.get(carried.id)
  const place =
    node === undefined || carried === null
      ? null
      : placeOf(tree, withoutCarried(rows, carried.id), node, carried.spot)
  const refusal =
    node === undefined || place === null
      ? null
      : parentRefusal(whole, whole.byId.get(node.category.id) ?? node, place.parentId)
  const parentName = place?.parentId == null ? null : tree.byId.get(place.parentId)?.category.name
  const told =
    node === undefined || place === null
      ? ''
      : refusal !== null
        ? t(`catalogue.parent.${refusal}`)
        : parentName == null
          ? t('catalogue.porte.enHaut', { rang: place.index + 1 })
          : t('catalogue.porte.dans', { nom: parentName, rang: place.index + 1 })

  return (
    <DndContext
      sensors={sensors}
      accessibility={{
        // Said by the line below, for the keyboard as for the hand.
        announcements: {
          onDragStart: () => undefined,
          onDragOver: () => undefined,
          onDragEnd: () => undefined,
          onDragCancel: () => undefined,
        },
        screenReaderInstructions: { draggable: t('catalogue.porte.aide') },
      }}
      onDragStart={({ active, activatorEvent }) => {
        if (activatorEvent instanceof PointerEvent)
          carry.takeByPointer(String(active.id), { x: activatorEvent.clientX, y: activatorEvent.clientY })
      }}
      onDragEnd={carry.drop}
      onDragCancel={carry.cancel}
    >
      <div
        ref={scroller}
        role="treegrid"
        aria-label={t('catalogue.titre')}
        aria-rowcount={rows.length + 1}
        className={classes.scroll}
        // By the lines inside, which have the focus.
        tabIndex={-1}
        onKeyDown={(event) => {
          const key = treeKey(rows, currentIndex, event)
          if (key === null) return
          event.preventDefault()
          if ('focus' in key) focusLine(key.focus)
          else onToggle(key.toggle.node.category, !key.toggle.isOpen)
        }}
      >
        <TreeHead zone={zone} />
        <div ref={list} role="rowgroup" className={classes.list} style={{ height: drawn.getTotalSize() }}>
          {drawn.getVirtualItems().map(({ index, start }) => {
            const row = rows[index]
            return row === undefined ? null : (
              <CategoryRow
                key={row.node.category.id}
                row={row}
                index={index}
                start={start}
                zone={zone}
                canCarry={canCarry}
                isCurrent={index === currentIndex}
                isCarried={index === carriedIndex}
                isTarget={
                  carried !== null && 'inside' in carried.spot && carried.spot.inside === row.node.category.id
                }
                isRefused={refusal !== null}
                carry={carry}
                commands={commands}
                onToggle={onToggle}
                onCurrent={setCurrent}
              />
            )
          })}
          {carried !== null && 'gap' in carried.spot && (
            <div
              aria-hidden
              className={classes.mark}
              data-refused={refusal !== null}
              style={{
                top: drawnGap(rows, carried.id, carried.spot.gap) * ROW_PX,
                left: (carried.spot.depth - 1) * INDENT_PX + 48,
              }}
            />
          )}
        </div>
      </div>
      <p className={classes.told} role="status" data-refused={refusal !== null} data-empty={told === ''}>
        {told !== '' && carried?.by === 'keyboard' ? `${told} ${t('catalogue.porte.touches')}` : told}
      </p>
      <DragOverlay dropAnimation={null}>
        {carried?.by === 'pointer' && node !== undefined ? (
          <div className={classes.overlay}>{node.category.name}</div>
        ) : null}
      </DragOverlay>
    </DndContext>
  )
}

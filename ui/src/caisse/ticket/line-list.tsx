import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Basket } from '../sale/basket'
import type { SaleCommands } from '../sale/sale-commands'
import classes from './line-list.module.css'
import { TicketLine } from './ticket-line'

const USUAL_HEIGHT = 57

export interface LineFocus {
  move: (direction: 1 | -1) => void
}

/** The lines of the ticket. Only those in sight are drawn, and the one that has the focus: it is never lost. */
export function LineList({
  basket: { lines, typing },
  isLocked,
  commands,
  focusRef,
}: {
  basket: Basket
  isLocked: boolean
  commands: SaleCommands
  focusRef: Ref<LineFocus>
}) {
  const { t } = useTranslation('caisse')
  const scroller = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState<number | null>(null)
  // eslint-disable-next-line react-hooks/incompatible-library -- no compiler memoises this component
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: (index) => lines[index]?.id ?? index,
    overscan: 6,
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range)
      if (focused === null || focused >= lines.length || inSight.includes(focused)) return inSight
      return [...inSight, focused].sort((a, b) => a - b)
    },
  })

  const focus = (index: number): void => {
    flushSync(() => setFocused(index))
    scroller.current?.querySelector<HTMLElement>(`[data-line="${index}"]`)?.focus()
  }
  useImperativeHandle(focusRef, () => ({
    move(direction) {
      const from = focusedLine()
      const next = from === null ? (direction === 1 ? 0 : lines.length - 1) : from + direction
      if (lines[next]) focus(next)
    },
  }))

  const count = useRef(0)
  useEffect(() => {
    if (lines.length > count.current) virtual.scrollToIndex(lines.length - 1, { align: 'end' })
    count.current = lines.length
  }, [lines.length, virtual])

  /** By the keyboard, the line that takes the place takes the focus too. */
  const remove = (lineId: string, index: number): void => {
    const hadFocus = focusedLine() === index
    flushSync(() => commands.basket({ type: 'remove', lineId }))
    if (hadFocus && lines.length > 1) focus(Math.min(index, lines.length - 2))
  }

  return (
    <div ref={scroller} className={classes.scroller}>
      <ul className={classes.lines} style={{ height: virtual.getTotalSize() }} aria-label={t('ticket.titre')}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const line = lines[index]
          if (!line) return null
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className={classes.line}
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={lines.length}
              aria-posinset={index + 1}
            >
              <TicketLine
                line={line}
                index={index}
                isEdited={typing.editing?.id === line.id}
                isLocked={isLocked}
                onFocus={setFocused}
                onEdit={() => commands.basket({ type: 'edit', lineId: line.id })}
                onRemove={() => remove(line.id, index)}
              />
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function focusedLine(): number | null {
  const line = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.line : undefined
  return line === undefined ? null : Number(line)
}

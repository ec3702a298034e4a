import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useState } from 'react'
import type { Spot } from './place'
import { spotAfterKey, spotNow, spotUnder } from './carry'
import type { Row } from './rows'

export const ROW_PX = 52
export const INDENT_PX = 28

interface Carried {
  id: string
  spot: Spot
  by: 'pointer' | 'keyboard'
}

interface Point {
  x: number
  y: number
}

/** What is carried, and the spot it is over; by hand or by keyboard, the same spots. */
export function useCarry({
  rows,
  list,
  onDrop,
}: {
  rows: Row[]
  /** The element that holds the lines, as high as all of them. */
  list: RefObject<HTMLElement | null>
  onDrop: (id: string, spot: Spot) => void
}) {
  const [carried, setCarried] = useState<Carried | null>(null)
  const [from, setFrom] = useState<Point | null>(null)

  const follow = useEffectEvent(({ x, y }: Point) => {
    if (carried?.by !== 'pointer' || from === null || list.current === null) return
    const start = spotNow(rows, carried.id)
    const depth = 'gap' in start ? start.depth + Math.round((x - from.x) / INDENT_PX) : 1
    const top = list.current.getBoundingClientRect().top
    setCarried({ ...carried, spot: spotUnder(rows, carried.id, { y: y - top, depth }, ROW_PX) })
  })
  const isByPointer = carried?.by === 'pointer'
  useEffect(() => {
    if (!isByPointer) return
    let last: Point | null = null
    const move = ({ clientX, clientY }: PointerEvent) => {
      last = { x: clientX, y: clientY }
      follow(last)
    }
    // The list scrolls under a hand that does not move.
    const scrolled = () => {
      if (last !== null) follow(last)
    }
    window.addEventListener('pointermove', move)
    window.addEventListener('scroll', scrolled, true)
    return () => {
      window.removeEventListener('pointermove', move)
      window.removeEventListener('scroll', scrolled, true)
    }
  }, [isByPointer])

  const drop = () => {
    if (carried !== null) onDrop(carried.id, carried.spot)
    setCarried(null)
  }
  const take = (id: string, by: Carried['by']) => setCarried({ id, by, spot: spotNow(rows, id) })

  return {
    carried,
    cancel: () => setCarried(null),
    drop,
    takeByPointer: (id: string, point: Point) => {
      setFrom(point)
      take(id, 'pointer')
    },
    /** On the handle: space takes and puts down, arrows carry, escape gives up. */
    onHandleKey: (id: string) => (event: KeyboardEvent) => {
      if (carried === null) {
        if (event.key !== ' ' && event.key !== 'Enter') return
        take(id, 'keyboard')
      } else if (event.key === ' ' || event.key === 'Enter') drop()
      else if (event.key === 'Escape') setCarried(null)
      else if (event.key === 'Tab') {
        setCarried(null)
        return
      } else {
        const spot = spotAfterKey(rows, carried.id, carried.spot, event.key)
        if (spot === null) return
        setCarried({ ...carried, spot })
      }
      event.preventDefault()
      event.stopPropagation()
    },
  }
}

export type Carry = ReturnType<typeof useCarry>

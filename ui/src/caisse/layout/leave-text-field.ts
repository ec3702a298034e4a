import type { KeyboardEvent } from 'react'

/** Enter and Escape end a note and give the keys back to the sale. */
export function leaveTextField(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' && event.key !== 'Escape') return
  event.preventDefault()
  event.currentTarget.blur()
}

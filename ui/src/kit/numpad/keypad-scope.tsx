import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useState } from 'react'
import type { EntryKey } from './entry'

type Press = (key: EntryKey) => void

interface Keypad {
  activeId: string | null
  activate: (id: string) => void
  register: (id: string, press: Press) => () => void
  press: Press
}

const KeypadContext = createContext<Keypad | null>(null)

/** One keypad for several fields: it types into the field that last had the focus. */
export function KeypadScope({ children }: { children: ReactNode }) {
  const fields = useRef(new Map<string, Press>())
  const [activeId, setActiveId] = useState<string | null>(null)
  const keypad = useMemo<Keypad>(
    () => ({
      activeId,
      activate: setActiveId,
      register(id, press) {
        fields.current.set(id, press)
        return () => fields.current.delete(id)
      },
      press(key) {
        if (activeId !== null) fields.current.get(activeId)?.(key)
      },
    }),
    [activeId],
  )
  return <KeypadContext value={keypad}>{children}</KeypadContext>
}

/** Puts the hands on the first field, again when the `way` of counting changes: a count begins without aiming. */
export function useFirstField(way: string): void {
  useEffect(
    () => document.querySelector<HTMLElement>('[data-keypad-field]')?.focus({ preventScroll: true }),
    [way],
  )
}

export function useKeypad(): Keypad {
  const keypad = use(KeypadContext)
  if (keypad === null) throw new Error('A keypad field needs a KeypadScope around it.')
  return keypad
}

/** Makes a field reachable by the keypad of its scope. */
export function useKeypadField(id: string, press: Press): { isActive: boolean; activate: () => void } {
  const { activeId, activate, register } = useKeypad()
  useEffect(() => register(id, press))
  return { isActive: activeId === id, activate: () => activate(id) }
}

import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, vi } from 'vitest'
import { sessionStore } from '@/lib/session/session-store'
import { server } from './server'

// What jsdom has not, and Mantine asks for.
window.matchMedia = (media) =>
  Object.assign(new EventTarget(), { media, matches: false, onchange: null }) as never
window.ResizeObserver = class {
  observe = () => undefined
  unobserve = () => undefined
  disconnect = () => undefined
}
// Nothing is laid out: every element counts as 60 px high, in a window of 600.
const SIZES = { clientWidth: 600, clientHeight: 600, offsetWidth: 600, offsetHeight: 60 }
for (const [side, size] of Object.entries(SIZES))
  Object.defineProperty(HTMLElement.prototype, side, { configurable: true, get: () => size })
window.scrollTo = () => undefined
Element.prototype.scrollTo = () => undefined
Element.prototype.scrollIntoView = () => undefined

// A busy machine is slow, not wrong: waiting longer for what does come changes no verdict.
configure({ asyncUtilTimeout: 10_000 })

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => {
  cleanup()
  server.resetHandlers()
  sessionStore.clear()
  sessionStorage.clear()
  localStorage.clear()
  vi.useRealTimers()
})
afterAll(() => server.close())

import { act, renderHook, waitFor } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { server } from '@/testing/server'
import type { WireReading } from './reading'
import { useScale } from './use-scale'

function aScale() {
  const lines: { say: (reading: WireReading) => void; hangUp: () => void; isCut: () => boolean }[] = []
  server.use(
    http.get('*/v1/scale/stream', ({ request }) => {
      let cut = false
      request.signal.addEventListener('abort', () => (cut = true))
      const stream = new ReadableStream<Uint8Array>({
        start: (controller) =>
          void lines.push({
            say: (reading) =>
              controller.enqueue(
                new TextEncoder().encode(`event: reading\ndata: ${JSON.stringify(reading)}\n\n`),
              ),
            hangUp: () => controller.close(),
            isCut: () => cut,
          }),
      })
      return new HttpResponse(stream, { headers: { 'Content-Type': 'text/event-stream' } })
    }),
  )
  return lines
}

const stable = (weight: string): WireReading => ({ state: 'stable', weight, message: null })

describe('the scale', () => {
  it('shows its weight in whole grams', async () => {
    const lines = aScale()
    const { result } = renderHook(() => useScale())
    await waitFor(() => expect(lines).toHaveLength(1))
    act(() => lines[0]?.say(stable('12.345')))
    await waitFor(() =>
      expect(result.current).toEqual({ state: 'stable', grams: 12_345, message: null, isConfigured: true }),
    )
  })

  it('says in French what to do when it is unplugged, and gives no weight', async () => {
    const lines = aScale()
    const { result } = renderHook(() => useScale())
    await waitFor(() => expect(lines).toHaveLength(1))
    act(() => lines[0]?.say({ state: 'unplugged', weight: null, message: 'Rebranchez-la.' }))
    await waitFor(() => expect(result.current.message).toBe('Rebranchez-la.'))
    expect(result.current).toMatchObject({ state: 'unplugged', grams: null, isConfigured: true })
  })

  it('is not there when none is set', async () => {
    const lines = aScale()
    const { result } = renderHook(() => useScale())
    await waitFor(() => expect(lines).toHaveLength(1))
    act(() => lines[0]?.say({ state: 'none', weight: null, message: null }))
    expect(result.current).toMatchObject({ state: 'none', grams: null, isConfigured: false })
  })

  it('forgets its weight when the server falls silent, and comes back by itself', async () => {
    const lines = aScale()
    const { result } = renderHook(() => useScale())
    await waitFor(() => expect(lines).toHaveLength(1))
    act(() => lines[0]?.say(stable('2.000')))
    await waitFor(() => expect(result.current.grams).toBe(2000))
    act(() => lines[0]?.hangUp())
    await waitFor(() =>
      expect(result.current).toMatchObject({ state: 'connecting', grams: null, isConfigured: true }),
    )
    await waitFor(() => expect(lines).toHaveLength(2), { timeout: 3_000 })
    act(() => lines[1]?.say(stable('2.500')))
    await waitFor(() => expect(result.current.grams).toBe(2500))
  })

  it('is listened to once for everybody, and by nobody when nobody looks', async () => {
    const lines = aScale()
    const first = renderHook(() => useScale())
    const second = renderHook(() => useScale())
    const idle = renderHook(() => useScale(false))
    await waitFor(() => expect(lines).toHaveLength(1))
    act(() => lines[0]?.say(stable('1.000')))
    await waitFor(() => expect(second.result.current.grams).toBe(1000))
    expect(first.result.current).toBe(second.result.current)
    expect(idle.result.current.state).toBe('none')
    first.unmount()
    expect(lines[0]?.isCut()).toBe(false)
    second.unmount()
    await waitFor(() => expect(lines[0]?.isCut()).toBe(true))
    expect(lines).toHaveLength(1)
  })
})

import { screen } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { aRegister, aSession } from '@/testing/factories'
import { renderRoute } from '@/testing/render-route'
import { server } from '@/testing/server'

function eventsOfServer() {
  const opened: { bearer: string | null; say: (event: string, data: unknown) => void; hangUp: () => void }[] =
    []
  server.use(
    http.get('*/v1/events', ({ request }) => {
      const stream = new ReadableStream<Uint8Array>({
        start: (controller) => {
          const say = (event: string, data: unknown) =>
            controller.enqueue(new TextEncoder().encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`))
          say('ready', {})
          opened.push({
            bearer: request.headers.get('Authorization'),
            say,
            hangUp: () => controller.close(),
          })
        },
      })
      return new HttpResponse(stream, { headers: { 'Content-Type': 'text/event-stream' } })
    }),
  )
  return opened
}

function openedByKarim() {
  const data = [aRegister({ is_open: true, operator_name: 'Karim', session_id: 's' })]
  server.use(http.get('*/v1/cash-registers/status', () => HttpResponse.json({ data, total: 1 })))
}

describe('the events of the server', () => {
  it('refresh what another till has changed, with the bearer in a header', async () => {
    const opened = eventsOfServer()
    renderRoute('/caisse', { session: aSession() })
    await screen.findByText('Libre')
    openedByKarim()
    expect(opened.at(-1)?.bearer).toBe('Bearer access-1')
    opened.at(-1)?.say('changed', { tables: ['cash_session'] })
    expect(await screen.findByText('Ouverte par Karim')).toBeVisible()
  })

  it('refresh everything when the server could not name what changed', async () => {
    const opened = eventsOfServer()
    renderRoute('/caisse', { session: aSession() })
    await screen.findByText('Libre')
    openedByKarim()
    opened.at(-1)?.say('changed', { tables: [] })
    expect(await screen.findByText('Ouverte par Karim')).toBeVisible()
  })

  it('are followed again after a cut, and what was missed is asked for', async () => {
    const opened = eventsOfServer()
    renderRoute('/caisse', { session: aSession() })
    await screen.findByText('Libre')
    openedByKarim()
    opened.at(-1)?.hangUp()
    expect(await screen.findByText('Ouverte par Karim', undefined, { timeout: 5_000 })).toBeVisible()
  })
})

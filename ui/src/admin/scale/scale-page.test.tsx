import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { aDesk, anAdministrator } from '@/testing/admin'
import { renderRoute } from '@/testing/render-route'
import { server } from '@/testing/server'

const onCable = {
  transport: 'serial',
  address: '/dev/ttyUSB0',
  protocol: 'ascii',
  baud: 9600,
  parity: 'none',
  data_bits: 8,
}
const weighs = { state: 'stable', weight: '1.450', message: null, at: '2026-11-21T10:00:00Z' }

function aScalePage({ scale = null as object | null, reading = { ...weighs, state: 'none' } } = {}) {
  const sent: { to: string; body: unknown }[] = []
  const keep =
    (to: string, answer: object) =>
    async ({ request }: { request: Request }) => {
      sent.push({ to, body: await request.json() })
      return HttpResponse.json(answer)
    }
  server.use(
    http.get('*/v1/scale', () => HttpResponse.json({ scale })),
    http.get('*/v1/scale/ports', () => HttpResponse.json([{ address: '/dev/ttyUSB0', is_usb: true }])),
    http.get('*/v1/scale/stream', () => {
      const stream = new ReadableStream<Uint8Array>({
        start: (line) =>
          line.enqueue(new TextEncoder().encode(`event: reading\ndata: ${JSON.stringify(reading)}\n\n`)),
      })
      return new HttpResponse(stream, { headers: { 'Content-Type': 'text/event-stream' } })
    }),
    http.get('*/v1/containers', () => HttpResponse.json([])),
    http.post('*/v1/scale/test', keep('test', weighs)),
    http.put('*/v1/scale', keep('save', { scale: onCable })),
    http.post('*/v1/containers', keep('container', {})),
  )
  return { sent, ...renderRoute('/admin/balance', { session: anAdministrator() }) }
}

beforeEach(() => aDesk())

describe('the page of the scale', () => {
  it('tries what is typed before it is kept', async () => {
    const { sent, user } = aScalePage()
    await user.type(await screen.findByLabelText('Prise', { selector: 'input' }), '/dev/ttyUSB0')
    await user.click(screen.getByRole('radio', { name: 'Mettler-Toledo 8217' }))
    await user.click(screen.getByRole('button', { name: 'Essayer' }))
    expect(await screen.findByText(/1,45\skg/)).toBeVisible()
    expect(sent).toEqual([
      { to: 'test', body: { ...onCable, protocol: 'mettler_8217', parity: 'even', data_bits: 7 } },
    ])
    // What was tried is not what is typed any more.
    await user.click(screen.getByRole('radio', { name: 'Lignes de texte' }))
    expect(screen.queryByText(/1,45\skg/)).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    await waitFor(() => expect(sent.at(-1)).toEqual({ to: 'save', body: onCable }))
  })

  it('weighs an empty container with the scale', async () => {
    const { sent, user } = aScalePage({ scale: onCable, reading: weighs })
    await user.click(await screen.findByRole('button', { name: 'Ajouter un contenant' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByLabelText('Nom'), 'Bac bleu')
    await user.click(await dialog.findByRole('button', { name: /^Prendre 1,45/ }))
    await user.click(dialog.getByRole('button', { name: 'Enregistrer' }))
    await waitFor(() =>
      expect(sent).toEqual([
        { to: 'container', body: { name: 'Bac bleu', weight: '1.450', display_order: null } },
      ]),
    )
  })
})

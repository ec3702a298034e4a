import { screen, waitFor } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { aSession } from '@/testing/factories'
import { renderRoute } from '@/testing/render-route'
import { server } from '@/testing/server'
import type { Analysis } from './import-commands'

const ANALYSIS: Analysis = {
  session_id: 'import-1',
  summary: { total: 2, roots: 1, subs: 2, to_create: 1, to_update: 1 },
  errors: [],
  sample: [],
  warnings: ['L3: La catégorie parente « Meubles » a des prix.'],
  encoding: 'windows-1252',
  separator: ';',
  lines: [
    {
      line: 2,
      root: 'Meubles',
      sub: 'Chaise',
      min_price: '5.00',
      max_price: '12.00',
      action: 'create',
      explanation: 'Nouvelle sous-catégorie.',
    },
    {
      line: 3,
      root: 'Meubles',
      sub: 'Table',
      min_price: '8.00',
      max_price: null,
      action: 'update',
      explanation: 'Le prix passe de 5,00 € à 8,00 €.',
    },
  ],
}

function open(role: 'admin' | 'super-admin', analysis: Analysis = ANALYSIS) {
  const executed: unknown[] = []
  server.use(
    http.get('*/v1/categories', () => HttpResponse.json([])),
    http.post('*/v1/categories/import/analyze', () => HttpResponse.json(analysis)),
    http.post('*/v1/categories/import/execute', async ({ request }) => {
      executed.push(await request.json())
      return HttpResponse.json({ imported: 1, updated: 1, errors: [] })
    }),
  )
  const session = aSession({ person: { id: 'person-1', name: 'Jeanne Martin', role, scope: 'full' } })
  return { executed, ...renderRoute('/admin/categories/import', { session }) }
}
type Opened = ReturnType<typeof open>

const choose = async ({ user }: Opened, name = 'liste.csv') => {
  await screen.findByRole('button', { name: 'Choisir un fichier' })
  const input = document.querySelector('input[type=file]')
  await user.upload(input as HTMLInputElement, new File(['x'], name, { type: 'text/csv' }))
}

describe('the import of a list', () => {
  it('explains each line, how the file was read, and writes once asked', async () => {
    const page = open('admin')
    await choose(page)
    expect(await screen.findByText('Le prix passe de 5,00 € à 8,00 €.')).toBeVisible()
    expect(screen.getByText(/lu en Windows \(Excel\), séparé par des points-virgules/)).toBeVisible()
    expect(screen.getByRole('alert')).toHaveTextContent('a des prix')
    await page.user.click(screen.getByText('À créer (1)'))
    expect(screen.queryByText('Le prix passe de 5,00 € à 8,00 €.')).toBeNull()
    expect(screen.queryByText('Remplacer tout le catalogue')).toBeNull()
    await page.user.click(screen.getByRole('button', { name: 'Importer 2 lignes' }))
    expect(await screen.findByRole('heading', { name: 'C’est importé' })).toBeVisible()
    expect(screen.getByText('1 catégorie créée, 1 mise à jour.')).toBeVisible()
    expect(page.executed).toEqual([{ session_id: 'import-1', delete_existing: false }])
  })

  it('replaces everything only for who answers for it, and who types the word', async () => {
    const page = open('super-admin')
    await choose(page)
    await page.user.click(await screen.findByRole('switch', { name: /Remplacer tout le catalogue/ }))
    const launch = screen.getByRole('button', { name: 'Remplacer tout le catalogue' })
    expect(launch).toBeDisabled()
    await page.user.type(screen.getByRole('textbox', { name: /tapez REMPLACER/ }), 'remplacer')
    await page.user.click(launch)
    await waitFor(() => expect(page.executed).toEqual([{ session_id: 'import-1', delete_existing: true }]))
  })

  it('cannot go on with a file that has errors', async () => {
    const page = open('admin', {
      ...ANALYSIS,
      session_id: null,
      errors: ['L2: prix illisible « 5e »'],
      warnings: [],
    })
    await choose(page)
    expect(await screen.findByRole('alert')).toHaveTextContent('L2: prix illisible « 5e »')
    expect(screen.queryByRole('button', { name: /^Importer/ })).toBeNull()
    await page.user.click(screen.getByRole('button', { name: 'Un autre fichier' }))
    expect(await screen.findByRole('button', { name: 'Choisir un fichier' })).toBeVisible()
  })
})

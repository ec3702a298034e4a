import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { aDesk, anAdministrator } from '@/testing/admin'
import { aCategory } from '@/testing/catalogue'
import { problemBody } from '@/testing/factories'
import { renderRoute } from '@/testing/render-route'
import { server } from '@/testing/server'

const ROWS = [
  aCategory('Meubles', { display_order: 0, rep_sector: 'ameublement' }),
  aCategory('Chaise', { parent_id: 'Meubles', price: '5.00', max_price: '12.00' }),
  aCategory('Textile', { display_order: 10, price: '3.00' }),
  aCategory('Divers', { display_order: 20, is_visible: false }),
  aCategory('Vieilleries', { deleted_at: '2026-11-01T08:00:00Z' }),
]

/** The catalogue, and everything that was sent to change it: « POST /move {…} ». */
function open(rows = ROWS) {
  const sent: [string, unknown][] = []
  server.use(
    http.get('*/v1/categories', () => HttpResponse.json(rows)),
    http.all('*/v1/categories/*', async ({ request }) => {
      if (request.method === 'GET') return undefined
      const body = await request.text()
      const { pathname } = new URL(request.url)
      sent.push([
        `${request.method} ${decodeURIComponent(pathname).replace('/v1/categories', '')}`,
        body === '' ? null : JSON.parse(body),
      ])
      return HttpResponse.json(rows[0])
    }),
  )
  return { sent, ...renderRoute('/admin/categories', { session: anAdministrator() }) }
}

const names = () =>
  within(screen.getByRole('treegrid'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.querySelector('[data-name]')?.firstChild?.textContent)

/** Nothing is laid out here, so that Mantine takes the menu's button for scrolled away, and hides the menu with it. */
const menuItem = (name: string) => screen.findByRole('menuitem', { name, hidden: true })

beforeEach(() => aDesk())

describe('the catalogue', () => {
  it('shows the main categories, their price and their sector, and opens one', async () => {
    const { user } = open()
    expect(await screen.findByRole('button', { name: 'Textile' })).toBeVisible()
    expect(names()).toEqual(['Meubles', 'Textile', 'Divers'])
    expect(screen.getByText('Ameublement')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Déplier Meubles' }))
    expect(names()).toEqual(['Meubles', 'Chaise', 'Textile', 'Divers'])
    expect(screen.getByText(/5,00 à 12,00\s€/)).toBeVisible()
    await user.click(screen.getByRole('switch', { name: 'Afficher les archivées' }))
    expect(names()).toContain('Vieilleries')
  })

  it('is walked by arrows, as any tree', async () => {
    const { user } = open()
    ;(await screen.findByRole('button', { name: /^Meubles/ })).focus()
    await user.keyboard('{ArrowRight}{ArrowDown}')
    await waitFor(() => expect(screen.getByRole('button', { name: 'Chaise' })).toHaveFocus())
    await user.keyboard('{ArrowLeft}')
    await waitFor(() => expect(screen.getByRole('button', { name: 'Meubles' })).toHaveFocus())
    await user.keyboard('{ArrowLeft}')
    expect(screen.queryByRole('button', { name: 'Chaise' })).toBeNull()
  })

  it('is searched, and says when nothing is found', async () => {
    const { user } = open()
    await user.type(await screen.findByRole('textbox', { name: 'Rechercher une catégorie' }), 'chais')
    expect(names()).toEqual(['Meubles', 'Chaise'])
    await user.type(screen.getByRole('textbox', { name: 'Rechercher une catégorie' }), 'zzz')
    expect(screen.getByRole('heading', { name: 'Aucune catégorie de ce nom' })).toBeVisible()
  })

  it('carries a category by keyboard into another, whose price is given back by undoing', async () => {
    const { user, sent } = open()
    ;(await screen.findByRole('button', { name: 'Déplacer Divers' })).focus()
    await user.keyboard(' {ArrowRight}')
    expect(screen.getByText(/Dans « Textile », en place 1/)).toBeVisible()
    await user.keyboard(' ')
    expect(
      await screen.findByText(/« Divers » est maintenant dans « Textile ». « Textile » n’a plus de prix/),
    ).toBeVisible()
    expect(sent).toEqual([['POST /Divers/move', { parent_id: 'Textile', position: 0 }]])
    await user.click(screen.getByRole('button', { name: 'Annuler' }))
    expect(await screen.findByText('« Divers » a retrouvé sa place.')).toBeVisible()
    expect(sent.slice(1)).toEqual([
      ['POST /Divers/move', { parent_id: null, position: 2 }],
      ['POST /reorder', { parent_id: null, zone: 'entry', category_ids: ['Divers', 'Meubles', 'Textile'] }],
      ['PUT /Textile', { price: '3.00', max_price: null }],
    ])
  })

  it('gives up carrying on escape', async () => {
    const { user, sent } = open()
    ;(await screen.findByRole('button', { name: 'Déplacer Divers' })).focus()
    await user.keyboard(' {ArrowUp}{ArrowUp}{Escape}')
    expect(names()).toEqual(['Meubles', 'Textile', 'Divers'])
    expect(sent).toEqual([])
  })

  it('comes back and says why when the server refuses', async () => {
    const { user } = open()
    server.use(
      http.post('*/v1/categories/reorder', () =>
        HttpResponse.json(problemBody(409, 'catalogue.other', 'La liste a changé entre-temps.'), {
          status: 409,
        }),
      ),
    )
    await user.click(await screen.findByRole('button', { name: 'Plus d’actions pour Divers' }))
    await user.click(await menuItem('Monter'))
    expect(await screen.findByRole('alert')).toHaveTextContent('La liste a changé entre-temps.')
    expect(names()).toEqual(['Meubles', 'Textile', 'Divers'])
  })

  it('does not archive what still holds something', async () => {
    const { user, sent } = open()
    await user.click(await screen.findByRole('button', { name: 'Plus d’actions pour Meubles' }))
    await user.click(await menuItem('Archiver'))
    expect(await screen.findByRole('alert')).toHaveTextContent('contient encore une sous-catégorie')
    expect(sent).toEqual([])
  })

  it('archives, with a way back', async () => {
    const { user, sent } = open()
    await user.click(await screen.findByRole('button', { name: 'Plus d’actions pour Textile' }))
    await user.click(await menuItem('Archiver'))
    await user.click(await screen.findByRole('button', { name: 'Annuler' }))
    await waitFor(() =>
      expect(sent).toEqual([
        ['DELETE /Textile', null],
        ['POST /Textile/restore', null],
      ]),
    )
  })

  it('shows and hides at the reception, where the order is another', async () => {
    const { user, sent } = open()
    await user.click(await screen.findByRole('radio', { name: 'Réception' }))
    await user.click(screen.getByRole('switch', { name: 'Montrer Divers à la réception' }))
    await waitFor(() => expect(sent).toEqual([['PUT /Divers/visibility', { is_visible: true }]]))
  })

  it.each([
    [true, 'Supprimer définitivement', 'DELETE /Textile/hard'],
    [false, 'Archiver', 'DELETE /Textile'],
  ])('says what removing means (never served: %s)', async (can_hard_delete, button, call) => {
    const { user, sent } = open()
    server.use(
      http.get('*/v1/categories/Textile/has-usage', () =>
        HttpResponse.json({ has_usage: !can_hard_delete, can_hard_delete }),
      ),
    )
    await user.click(await screen.findByRole('button', { name: 'Plus d’actions pour Textile' }))
    await user.click(await menuItem('Supprimer…'))
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(await dialog.findByRole('button', { name: button }))
    await waitFor(() => expect(sent[0]?.[0]).toBe(call))
  })
})

describe('the form of a category', () => {
  it('creates one under another, says that its price goes, and says what it would inherit', async () => {
    const { user } = open()
    let body: unknown
    server.use(
      http.post('*/v1/categories', async ({ request }) => {
        body = await request.json()
        return HttpResponse.json(aCategory('Pull'), { status: 201 })
      }),
    )
    await user.click(await screen.findByRole('button', { name: 'Plus d’actions pour Textile' }))
    await user.click(await menuItem('Ajouter une sous-catégorie'))
    const form = within(await screen.findByRole('dialog'))
    await waitFor(() => expect(form.getByText(/« Textile » perdra son prix \(3,00\s€\)/)).toBeVisible())
    await user.click(form.getByRole('button', { name: 'Créer la catégorie' }))
    expect(form.getByText('Donnez-lui un nom.')).toBeVisible()
    await user.type(form.getByRole('textbox', { name: 'Nom court' }), 'Pull')
    await user.click(form.getByText('Fixe'))
    await user.type(form.getByRole('textbox', { name: 'Prix fixe' }), '2,50{Enter}')
    await waitFor(() =>
      expect(body).toMatchObject({ name: 'Pull', parent_id: 'Textile', price: '2.50', max_price: null }),
    )
  })

  it('changes only what was changed, and shows what the server refuses', async () => {
    const { user } = open()
    let body: unknown
    server.use(
      http.put('*/v1/categories/Textile', async ({ request }) => {
        body = await request.json()
        return HttpResponse.json(problemBody(400, 'catalogue.name_taken', 'x'), { status: 400 })
      }),
    )
    await user.click(await screen.findByRole('button', { name: 'Textile' }))
    const form = within(await screen.findByRole('dialog'))
    await user.clear(form.getByRole('textbox', { name: 'Nom court' }))
    await user.type(form.getByRole('textbox', { name: 'Nom court' }), 'Divers')
    await user.click(form.getByRole('button', { name: 'Enregistrer' }))
    expect(await form.findByRole('alert')).toHaveTextContent('porte déjà ce nom')
    expect(body).toEqual({ name: 'Divers' })
  })

  it('leaves no price to a category that has others below, and says whose sector is inherited', async () => {
    const { user } = open()
    await user.click(await screen.findByRole('button', { name: /^Meubles/ }))
    let form = within(await screen.findByRole('dialog'))
    await waitFor(() => expect(form.getByText(/ce sont elles qui portent les prix/)).toBeVisible())
    await user.click(form.getByRole('button', { name: 'Fermer' }))
    await user.click(screen.getByRole('button', { name: 'Déplier Meubles' }))
    await user.click(screen.getByRole('button', { name: 'Chaise' }))
    form = within(await screen.findByRole('dialog'))
    expect(form.getByRole('combobox', { name: 'Filière REP' })).toHaveValue('Hérité de Meubles : Ameublement')
  })
})

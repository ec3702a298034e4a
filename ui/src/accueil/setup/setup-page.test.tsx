import { screen, waitFor } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { sessionStore } from '@/lib/session/session-store'
import { aUser, problemBody, tokens } from '@/testing/factories'
import { CATALOGUE } from '@/testing/handlers'
import { renderRoute } from '@/testing/render-route'
import { server } from '@/testing/server'

let sent: unknown[] = []

beforeEach(() => {
  sent = []
  server.use(
    http.get('*/v1/setup', () =>
      HttpResponse.json({ is_initialized: false, version: '0.1.0', default_catalogue: CATALOGUE }),
    ),
    http.post('*/v1/setup', async ({ request }) => {
      sent.push(await request.json())
      return HttpResponse.json(
        { ...tokens(), user: aUser({ role: 'super-admin' }), site_id: 'site-1', register_id: 'register-9' },
        { status: 201 },
      )
    }),
  )
})

type Walk = ReturnType<typeof renderRoute>

async function toPassword({ user }: Walk) {
  await user.click(await screen.findByRole('button', { name: 'Commencer' }))
  await user.type(await screen.findByLabelText('Prénom'), 'Éloïse{Enter}')
  await screen.findByLabelText('Mot de passe')
}

async function toPin(walk: Walk) {
  await toPassword(walk)
  await walk.user.keyboard('Secret123!{Enter}')
  await screen.findByRole('heading', { name: 'Choisissez votre code de caisse' })
}

async function toCatalogue(walk: Walk) {
  await toPin(walk)
  await walk.user.keyboard('1234')
  await walk.user.keyboard('1234')
  await walk.user.type(await screen.findByLabelText('Nom de la boutique'), 'Le Pont')
  await walk.user.keyboard('{Enter}')
  await screen.findByLabelText('Nom de la caisse')
  await walk.user.keyboard('{Enter}')
  await screen.findByRole('heading', { name: 'Que vendez-vous ?' })
}

describe('the first start', () => {
  it('is walked with Enter, and ends on the opening of the till it made', async () => {
    const walk = renderRoute('/')
    await toCatalogue(walk)
    await walk.user.keyboard('{Enter}')
    await screen.findByRole('heading', { name: 'Tout est prêt' })
    expect(sent).toEqual([
      {
        administrator: {
          username: 'eloise',
          first_name: 'Éloïse',
          last_name: null,
          password: 'Secret123!',
          pin: '1234',
        },
        site: { name: 'Le Pont', city: null },
        register: { name: 'Caisse 1' },
        with_default_catalogue: true,
      },
    ])
    expect(sessionStore.get()).toMatchObject({ accessToken: 'access-2', person: { role: 'super-admin' } })
    await walk.user.keyboard('{Enter}')
    await waitFor(() => expect(walk.address()).toBe('/caisse/ouverture/register-9'))
  })

  it('can start without the catalogue', async () => {
    const walk = renderRoute('/bienvenue')
    await toCatalogue(walk)
    expect(screen.getByText('Vêtement')).toBeVisible()
    await walk.user.click(screen.getByRole('radio', { name: /Sans catégorie/ }))
    expect(screen.queryByText('Vêtement')).not.toBeInTheDocument()
    await walk.user.click(screen.getByRole('button', { name: 'Préparer la caisse' }))
    await waitFor(() => expect(sent).toMatchObject([{ with_default_catalogue: false }]))
  })

  it('does not go on without a name and an identifier that can be typed anywhere', async () => {
    const { user } = renderRoute('/bienvenue')
    await user.click(await screen.findByRole('button', { name: 'Commencer' }))
    await user.click(await screen.findByRole('button', { name: 'Continuer' }))
    expect(screen.getAllByText('À remplir.')).toHaveLength(2)
    await user.type(screen.getByLabelText('Prénom'), 'Zoé')
    await user.clear(screen.getByLabelText('Identifiant'))
    await user.type(screen.getByLabelText('Identifiant'), 'zoé{Enter}')
    expect(screen.getByText('Seulement des lettres sans accent, des chiffres, - et _.')).toBeVisible()
  })

  it('says rule by rule what a password still misses', async () => {
    const walk = renderRoute('/bienvenue')
    await toPassword(walk)
    await walk.user.keyboard('secret123{Enter}')
    expect(screen.getByText('Il manque encore quelque chose, voyez la liste.')).toBeVisible()
    expect(screen.getAllByRole('img', { name: 'Manque :' })).toHaveLength(2)
    expect(screen.getAllByRole('img', { name: 'Rempli :' })).toHaveLength(3)
  })

  it('asks the code again when both are not the same', async () => {
    const walk = renderRoute('/bienvenue')
    await toPin(walk)
    await walk.user.keyboard('1234')
    await screen.findByRole('heading', { name: 'Tapez le même code encore une fois' })
    await walk.user.keyboard('4321')
    expect(await screen.findByRole('alert')).toHaveTextContent('Les deux codes ne sont pas pareils')
    expect(screen.getByRole('heading', { name: 'Choisissez votre code de caisse' })).toBeVisible()
  })

  it('goes back with Escape and loses nothing', async () => {
    const walk = renderRoute('/bienvenue')
    await toPin(walk)
    await walk.user.keyboard('{Escape}')
    expect(await screen.findByLabelText('Mot de passe')).toHaveValue('Secret123!')
    await walk.user.keyboard('{Escape}')
    expect(await screen.findByLabelText('Prénom')).toHaveValue('Éloïse')
  })

  it('finds the names again after a reload, but never writes the secrets down', async () => {
    const walk = renderRoute('/bienvenue')
    await toPin(walk)
    await walk.user.keyboard('1234')
    expect(JSON.stringify({ ...sessionStorage, ...localStorage })).not.toMatch(/Secret123|1234/)
    walk.unmount()
    renderRoute('/bienvenue?etape=code')
    expect(await screen.findByLabelText('Mot de passe')).toHaveValue('')
    expect(screen.getByRole('alert')).toHaveTextContent('tapez-les de nouveau')
  })

  it('brings back to the screen of the field the server refused', async () => {
    server.use(
      http.post('*/v1/setup', () =>
        HttpResponse.json(
          problemBody(422, 'comptes.username_taken', 'Refusé.', {
            fields: [{ name: 'administrator.username', message: 'Cet identifiant est déjà pris.' }],
          }),
          { status: 422 },
        ),
      ),
    )
    const walk = renderRoute('/bienvenue')
    await toCatalogue(walk)
    await walk.user.keyboard('{Enter}')
    expect(await screen.findByText('Cet identifiant est déjà pris.')).toBeVisible()
    expect(screen.getByLabelText('Identifiant')).toHaveValue('eloise')
  })

  it('leads to sign-in when another window was faster', async () => {
    server.use(
      http.post('*/v1/setup', () =>
        HttpResponse.json(problemBody(409, 'comptes.already_set_up', 'Déjà fait.'), { status: 409 }),
      ),
    )
    const walk = renderRoute('/bienvenue')
    await toCatalogue(walk)
    await walk.user.keyboard('{Enter}')
    expect(await screen.findByRole('alert')).toHaveTextContent('RecyClique est déjà installé ici')
    server.use(
      http.get('*/v1/setup', () =>
        HttpResponse.json({ is_initialized: true, version: '0.1.0', default_catalogue: [] }),
      ),
    )
    await walk.user.click(screen.getByRole('button', { name: 'Aller à la connexion' }))
    await waitFor(() => expect(walk.address()).toContain('/connexion'))
  })
})

import { describe, expect, it } from 'vitest'
import { draftOf, newRegister, registerBody } from './register-draft'

const register = {
  id: 'register-1',
  name: 'Caisse 1',
  location: null,
  site_id: 'site-1',
  is_active: true,
  enable_virtual: true,
  enable_deferred: false,
  favourite_category_ids: [],
  workflow_options: {
    colour: 'green',
    features: { no_item_pricing: { enabled: true, label: 'x' }, other: { enabled: true } },
  },
}

describe('a till in its form', () => {
  it('shows the one option that the till knows', () => {
    expect(draftOf(register)).toEqual({
      name: 'Caisse 1',
      location: '',
      siteId: 'site-1',
      isActive: true,
      hasTraining: true,
      hasBooks: false,
      hasGlobalPrice: true,
    })
  })

  it('keeps the options that it does not know', () => {
    const body = registerBody({ ...draftOf(register), hasGlobalPrice: false }, register.workflow_options)
    expect(body.workflow_options).toMatchObject({
      colour: 'green',
      features: { no_item_pricing: { enabled: false }, other: { enabled: true } },
    })
  })

  it('survives options that are no options', () => {
    expect(draftOf({ ...register, workflow_options: { features: 'yes' } }).hasGlobalPrice).toBe(false)
    expect(registerBody(newRegister(null), {}).workflow_options.features).toHaveProperty('no_item_pricing')
  })
})

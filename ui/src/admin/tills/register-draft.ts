import type { Schemas } from '@/lib/api/client'

/** A till as the form shows it. */
export interface RegisterDraft {
  name: string
  location: string
  siteId: string | null
  isActive: boolean
  hasTraining: boolean
  hasBooks: boolean
  hasGlobalPrice: boolean
}

const GLOBAL_PRICE = 'no_item_pricing'
const LABEL = 'Mode prix global (total saisi manuellement, article sans prix)'

type Features = Record<string, { enabled?: boolean } | undefined>

const featuresOf = (options: Record<string, unknown>): Features =>
  typeof options.features === 'object' && options.features !== null ? (options.features as Features) : {}

export const hasGlobalPrice = (register: Pick<Schemas['RegisterView'], 'workflow_options'>): boolean =>
  featuresOf(register.workflow_options)[GLOBAL_PRICE]?.enabled === true

export const newRegister = (siteId: string | null): RegisterDraft => ({
  name: '',
  location: '',
  siteId,
  isActive: true,
  hasTraining: false,
  hasBooks: false,
  hasGlobalPrice: false,
})

export const draftOf = (register: Schemas['RegisterView']): RegisterDraft => ({
  name: register.name,
  location: register.location ?? '',
  siteId: register.site_id ?? null,
  isActive: register.is_active,
  hasTraining: register.enable_virtual,
  hasBooks: register.enable_deferred,
  hasGlobalPrice: hasGlobalPrice(register),
})

/** The options of the till travel whole: what this form does not know stays. */
export function registerBody(draft: RegisterDraft, options: Record<string, unknown>) {
  return {
    name: draft.name.trim(),
    location: draft.location.trim(),
    site_id: draft.siteId,
    is_active: draft.isActive,
    enable_virtual: draft.hasTraining,
    enable_deferred: draft.hasBooks,
    workflow_options: {
      ...options,
      features: {
        ...featuresOf(options),
        [GLOBAL_PRICE]: { enabled: draft.hasGlobalPrice, label: LABEL },
      },
    },
  }
}

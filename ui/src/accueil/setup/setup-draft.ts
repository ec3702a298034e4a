import type { Schemas } from '@/lib/api/client'
import { isStrongPassword } from './password-rules'

export const STEPS = ['bienvenue', 'vous', 'mot-de-passe', 'code', 'boutique', 'caisse', 'catalogue'] as const
export type Step = (typeof STEPS)[number]

/** What may be kept on the device while the wizard runs. */
export interface SetupDraft {
  started: boolean
  firstName: string
  lastName: string
  username: string
  siteName: string
  city: string
  registerName: string
  withCatalogue: boolean
}

/** What never leaves the memory of the page. */
export interface SetupSecrets {
  password: string
  pin: string
}

export const EMPTY_DRAFT: SetupDraft = {
  started: false,
  firstName: '',
  lastName: '',
  username: '',
  siteName: '',
  city: '',
  registerName: 'Caisse 1',
  withCatalogue: true,
}

const KEY = 'recyclique.premier-demarrage'

export function readDraft(): SetupDraft {
  try {
    return { ...EMPTY_DRAFT, ...(JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Partial<SetupDraft>) }
  } catch {
    return EMPTY_DRAFT
  }
}

export function keepDraft(draft: SetupDraft) {
  sessionStorage.setItem(KEY, JSON.stringify(draft))
}

export function forgetDraft() {
  sessionStorage.removeItem(KEY)
}

/** The wanted step, or the first one before it that is still missing something (secrets after a reload). */
export function reachableStep(wanted: Step | undefined, draft: SetupDraft, secrets: SetupSecrets): Step {
  const isFilled: Record<Step, boolean> = {
    bienvenue: draft.started,
    vous: draft.firstName.trim() !== '' && usernameError(draft.username) === undefined,
    'mot-de-passe': isStrongPassword(secrets.password),
    code: secrets.pin !== '',
    boutique: draft.siteName.trim() !== '',
    caisse: draft.registerName.trim() !== '',
    catalogue: false,
  }
  const firstMissing = STEPS.findIndex((step) => !isFilled[step])
  const asked = wanted === undefined ? 0 : STEPS.indexOf(wanted)
  return STEPS[Math.min(asked, firstMissing)] ?? 'bienvenue'
}

export type UsernameError = 'requis' | 'identifiantCourt' | 'identifiantSignes'

export function usernameError(username: string): UsernameError | undefined {
  if (username === '') return 'requis'
  if (!/^[A-Za-z0-9_-]+$/.test(username)) return 'identifiantSignes'
  return username.length < 3 ? 'identifiantCourt' : undefined
}

/** « Éloïse » → « eloise »: what we propose until the person types their own. */
export function suggestUsername(firstName: string, lastName: string): string {
  const plain = (text: string) =>
    text
      .normalize('NFD')
      .replace(/[^A-Za-z0-9-]/g, '')
      .toLowerCase()
  const first = plain(firstName)
  return first.length >= 3 || lastName === '' ? first : `${first}${plain(lastName)}`
}

export function setupBody(draft: SetupDraft, secrets: SetupSecrets): Schemas['Setup'] {
  return {
    administrator: {
      username: draft.username,
      first_name: blankToNull(draft.firstName),
      last_name: blankToNull(draft.lastName),
      password: secrets.password,
      pin: secrets.pin,
    },
    site: { name: draft.siteName.trim(), city: blankToNull(draft.city) },
    register: { name: draft.registerName.trim() },
    with_default_catalogue: draft.withCatalogue,
  }
}

const blankToNull = (text: string) => (text.trim() === '' ? null : text.trim())

/** Which screen of the wizard can repair a field the server refused. */
export function stepOfField(field: string): Step {
  if (field.startsWith('administrator.password') || field === 'password') return 'mot-de-passe'
  if (field.startsWith('administrator.pin') || field === 'pin') return 'code'
  if (field.startsWith('administrator')) return 'vous'
  if (field.startsWith('site')) return 'boutique'
  if (field.startsWith('register')) return 'caisse'
  return 'catalogue'
}

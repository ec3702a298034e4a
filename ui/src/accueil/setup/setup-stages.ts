import type { Step } from './setup-draft'

/** Several screens count as one stage for the person who reads the progress. */
export const STAGES = ['vous', 'boutique', 'caisse', 'catalogue', 'pret'] as const
export const STAGE_OF: Record<Step, number> = {
  bienvenue: -1,
  vous: 0,
  'mot-de-passe': 0,
  code: 0,
  boutique: 1,
  caisse: 2,
  catalogue: 3,
}

export const LAST_STAGE = STAGES.length - 1

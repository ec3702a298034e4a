import type { Schemas } from '@/lib/api/client'
import type { Session } from '@/lib/session/session-store'

export const aSession = (part: Partial<Session> = {}): Session => ({
  accessToken: 'access-1',
  refreshToken: 'refresh-1',
  expiresAt: Date.now() + 900_000,
  person: { id: 'person-1', name: 'Jeanne Martin', role: 'user', scope: 'full' },
  ...part,
})

export const tokens = (
  part: Partial<Schemas['RefreshTokenResponse']> = {},
): Schemas['RefreshTokenResponse'] => ({
  access_token: 'access-2',
  refresh_token: 'refresh-2',
  token_type: 'bearer',
  expires_in: 900,
  ...part,
})

export const aUser = (part: Partial<Schemas['AuthUser']> = {}): Schemas['AuthUser'] => ({
  id: 'person-1',
  username: 'jeanne',
  first_name: 'Jeanne',
  last_name: 'Martin',
  role: 'user',
  status: 'active',
  is_active: true,
  created_at: '2026-11-21T08:00:00Z',
  updated_at: '2026-11-21T08:00:00Z',
  ...part,
})

export const aRegister = (part: Partial<Schemas['RegisterStatus']> = {}): Schemas['RegisterStatus'] => ({
  id: 'register-1',
  name: 'Caisse 1',
  is_open: false,
  enable_virtual: false,
  enable_deferred: false,
  location: 'Hall',
  operator_name: null,
  session_id: null,
  opened_at: null,
  ...part,
})

export const problemBody = (status: number, code: string, detail: unknown, more: object = {}) => ({
  type: 'about:blank',
  title: 'Refus',
  status,
  detail,
  code,
  request_id: 'req-1',
  ...more,
})

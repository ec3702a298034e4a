import { queryOptions } from '@tanstack/react-query'
import { answer, api, type Schemas } from '@/lib/api/client'
import { nouns } from '@/lib/api/query-keys'

export type MailServer = Schemas['MailServerView']

/** `null`: nothing is sent. */
export const mailServerQuery = queryOptions({
  queryKey: [nouns.mail],
  queryFn: ({ signal }) => answer(api.GET('/v1/admin/mail-server', { signal })),
})

export const saveMailServer = (body: Schemas['UpdateMailServer']) =>
  answer(api.PUT('/v1/admin/mail-server', { body }))

export const tryMailServer = (to: string) => answer(api.POST('/v1/admin/mail-server/test', { body: { to } }))

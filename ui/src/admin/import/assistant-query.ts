import { queryOptions } from '@tanstack/react-query'
import { answer, api, type Schemas } from '@/lib/api/client'
import { nouns } from '@/lib/api/query-keys'

export type Assistant = Schemas['AssistantView']
/** Without a key the one that is kept stays. */
export type SaveAssistant = Omit<Schemas['UpdateAssistant'], 'api_key'> & { api_key?: string }

export const assistantQuery = queryOptions({
  queryKey: [nouns.imports, 'assistant'],
  queryFn: ({ signal }) => answer(api.GET('/v1/admin/import/legacy/llm-settings', { signal })),
})

export const saveAssistant = (body: SaveAssistant) =>
  answer(api.PUT('/v1/admin/import/legacy/llm-settings', { body: body as Schemas['UpdateAssistant'] }))

export const askAssistant = (unmapped_categories: string[]) =>
  answer(
    api.POST('/v1/admin/import/legacy/analyze/llm-only', {
      body: { unmapped_categories, llm_model_id: null },
    }),
  )

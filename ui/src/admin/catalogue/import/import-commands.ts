import { answer, api, type Schemas } from '@/lib/api/client'

export type Analysis = Schemas['CategoryImportAnalyzeResponse']
export type ImportLine = Analysis['lines'][number]
export type LineAction = ImportLine['action']
export type ImportReport = Awaited<ReturnType<typeof executeImport>>

export function analyzeFile(file: File) {
  const form = new FormData()
  form.append('file', file)
  return answer(api.POST('/v1/categories/import/analyze', { body: { file: '' }, bodySerializer: () => form }))
}

export const executeImport = (session_id: string, delete_existing: boolean) =>
  answer(api.POST('/v1/categories/import/execute', { body: { session_id, delete_existing } }))

import { answer, api, type Schemas } from '@/lib/api/client'
import { formBody } from '@/lib/api/form'

export type Analysis = Schemas['CategoryImportAnalyzeResponse']
export type ImportLine = Analysis['lines'][number]
export type LineAction = ImportLine['action']
export type ImportReport = Awaited<ReturnType<typeof executeImport>>

export const analyzeFile = (file: File) =>
  answer(api.POST('/v1/categories/import/analyze', formBody({ file })))

export const executeImport = (session_id: string, delete_existing: boolean) =>
  answer(api.POST('/v1/categories/import/execute', { body: { session_id, delete_existing } }))

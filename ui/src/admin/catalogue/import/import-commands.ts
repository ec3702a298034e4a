import { answer, api } from '@/lib/api/client'
import type { Analysis, ImportReport } from './wire'

export function analyzeFile(file: File): Promise<Analysis> {
  const form = new FormData()
  form.append('file', file)
  return answer(api.POST('/v1/categories/import/analyze', { body: { file: '' }, bodySerializer: () => form }))
}

export const executeImport = (session_id: string, delete_existing: boolean): Promise<ImportReport> =>
  answer(api.POST('/v1/categories/import/execute', { body: { session_id, delete_existing } }))

import { answer, api } from '@/lib/api/client'
import { formBody } from '@/lib/api/form'
import { download } from '@/lib/api/download'
import { saveFile } from '@/lib/save-file'
import { mappingOf, type Word } from './mapping'
import type { BookKind, Cleaned } from './wire'

export interface Book {
  kind: BookKind
  file: File
}

export const validateBook = ({ kind, file }: Book) =>
  answer(api.POST('/v1/admin/import/legacy/validate', formBody({ file, kind })))

/** The book as it should have been written, with what was changed. */
export async function cleanBook({ kind, file }: Book): Promise<{ book: Book; done: Cleaned['statistics'] }> {
  const cleaned = await answer(api.POST('/v1/admin/import/legacy/clean', formBody({ file, kind })))
  const bytes = Uint8Array.from(atob(cleaned.cleaned_csv_base64), (char) => char.charCodeAt(0))
  return {
    book: { kind, file: new File([bytes], cleaned.filename, { type: 'text/csv' }) },
    done: cleaned.statistics,
  }
}

export const analyzeBook = ({ kind, file }: Book) =>
  answer(api.POST('/v1/admin/import/legacy/analyze', formBody({ file, kind })))

export const previewBook = (book: Book, words: Word[]) =>
  answer(api.POST('/v1/admin/import/legacy/preview', formBody(withMapping(book, words))))

export const executeBook = (
  book: Book,
  words: Word[],
  { importDate, registerId }: { importDate: string | null; registerId: string | null },
) =>
  answer(
    api.POST(
      '/v1/admin/import/legacy/execute',
      formBody({ ...withMapping(book, words), import_date: importDate, register_id: registerId }),
    ),
  )

export const saveRemapped = (book: Book, words: Word[]) =>
  download('/v1/admin/import/legacy/export-remapped', {
    method: 'POST',
    body: formBody(withMapping(book, words)).bodySerializer(),
  })

export const saveMapping = (words: Word[]) => saveFile(mappingFile(words), 'category_mapping.json')

function withMapping({ kind, file }: Book, words: Word[]) {
  return { kind, csv_file: file, mapping_file: mappingFile(words) }
}

const mappingFile = (words: Word[]) =>
  new File([JSON.stringify(mappingOf(words))], 'category_mapping.json', { type: 'application/json' })

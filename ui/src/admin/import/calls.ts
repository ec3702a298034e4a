import { sendForm } from '@/lib/api/send-form'
import { download } from '@/lib/api/download'
import { saveFile } from '@/lib/save-file'
import { mappingOf, type Word } from './mapping'
import type { Analysis, BookKind, Cleaned, Execution, Preview, Validation } from './wire'

const LEGACY = '/v1/admin/import/legacy'

export interface Book {
  kind: BookKind
  file: File
}

export const validateBook = ({ kind, file }: Book) =>
  sendForm<Validation>(`${LEGACY}/validate`, { file, kind })

/** The book as it should have been written, with what was changed. */
export async function cleanBook({ kind, file }: Book): Promise<{ book: Book; done: Cleaned['statistics'] }> {
  const cleaned = await sendForm<Cleaned>(`${LEGACY}/clean`, { file, kind })
  const bytes = Uint8Array.from(atob(cleaned.cleaned_csv_base64), (char) => char.charCodeAt(0))
  return {
    book: { kind, file: new File([bytes], cleaned.filename, { type: 'text/csv' }) },
    done: cleaned.statistics,
  }
}

export const analyzeBook = ({ kind, file }: Book) => sendForm<Analysis>(`${LEGACY}/analyze`, { file, kind })

export const previewBook = (book: Book, words: Word[]) =>
  sendForm<Preview>(`${LEGACY}/preview`, withMapping(book, words))

export const executeBook = (
  book: Book,
  words: Word[],
  { importDate, registerId }: { importDate: string | null; registerId: string | null },
) =>
  sendForm<Execution>(`${LEGACY}/execute`, {
    ...withMapping(book, words),
    import_date: importDate,
    register_id: registerId,
  })

export async function saveRemapped(book: Book, words: Word[]) {
  const body = new FormData()
  for (const [name, value] of Object.entries(withMapping(book, words))) body.append(name, value)
  await download(`${LEGACY}/export-remapped`, { method: 'POST', body })
}

export const saveMapping = (words: Word[]) => saveFile(mappingFile(words), 'category_mapping.json')

function withMapping({ kind, file }: Book, words: Word[]) {
  return { kind, csv_file: file, mapping_file: mappingFile(words) }
}

const mappingFile = (words: Word[]) =>
  new File([JSON.stringify(mappingOf(words))], 'category_mapping.json', { type: 'application/json' })

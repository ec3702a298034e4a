import { useMutation, useQuery } from '@tanstack/react-query'
import { answer, api } from '@/lib/api/client'
import { calendarDay } from '@/lib/dates'
import { saveFile } from '@/lib/save-file'
import { printerQuery } from '../printing/receipts'
import type { SessionReport } from './session-report'

const at = (sessionId: string) => ({ path: { session_id: sessionId } })

/** X while the till is open, Z once it is closed. */
const documentOf = ({ isFinal }: SessionReport): 'x' | 'z' => (isFinal ? 'z' : 'x')

/** « caisse-1-2026-11-21-z.pdf » */
function fileName(report: SessionReport): string {
  const register = report.registerName
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  return `${register}-${calendarDay(report.openedAt)}-${documentOf(report)}.pdf`
}

export interface ReportFiles {
  /** Without a ticket printer the page itself is printed. */
  hasPrinter: boolean
  print: () => void
  isPrinting: boolean
  isPrinted: boolean
  save: () => void
  isSaving: boolean
  error: Error | null
}

/** The report on paper and as a file. */
export function useReportFiles(report: SessionReport): ReportFiles {
  const { sessionId, registerId } = report
  const { data: printer } = useQuery(printerQuery(registerId))
  const document = documentOf(report)
  const print = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/v1/cash-sessions/{session_id}/print', {
          params: at(sessionId),
          body: { document },
        }),
      ),
  })
  const save = useMutation({
    mutationFn: async () => {
      const call = api.GET('/v1/cash-sessions/{session_id}/report.pdf', {
        params: at(sessionId),
        parseAs: 'blob',
      })
      saveFile(await answer(call), fileName(report))
    },
  })
  const hasPrinter = printer != null
  return {
    hasPrinter,
    print: () => (hasPrinter ? print.mutate() : window.print()),
    isPrinting: print.isPending,
    isPrinted: print.isSuccess,
    save: () => save.mutate(),
    isSaving: save.isPending,
    error: print.error ?? save.error,
  }
}

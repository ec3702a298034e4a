import { useRef, useState } from 'react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { answer, api } from '@/lib/api/client'
import { download } from '@/lib/api/download'
import { asProblem } from '@/lib/api/problem'
import { nouns } from '@/lib/api/query-keys'
import type { Filters } from './filters'
import { filtersToWire } from './list-query'

export type Format = 'csv' | 'excel'

const POLL_MS = 500

export function useExport(filters: Filters) {
  const stopping = useRef<AbortController>(null)
  const [progressId, setProgressId] = useState<string>()

  const file = useMutation({
    mutationFn: async (format: Format) => {
      const id = crypto.randomUUID()
      const abort = new AbortController()
      stopping.current = abort
      setProgressId(id)
      await download('/v1/admin/reports/cash-sessions/export-bulk', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ filters: filtersToWire(filters), format, progress_id: id }),
        signal: abort.signal,
      })
    },
  })

  const progress = useQuery({
    queryKey: [nouns.reports, 'progress', progressId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/v1/admin/reports/exports/{progress_id}', {
          params: { path: { progress_id: progressId ?? '' } },
          signal,
        }),
      ),
    enabled: file.isPending && progressId !== undefined,
    // The first question comes a moment later: the server has heard of the export by then.
    initialData: { done: 0, total: 0, state: 'running' as const },
    refetchInterval: POLL_MS,
    retry: false,
  })

  const wasStopped = file.error instanceof DOMException && file.error.name === 'AbortError'
  return {
    start: (format: Format) => file.mutate(format),
    stop: () => {
      stopping.current?.abort()
      file.reset()
    },
    isPending: file.isPending,
    progress: file.isPending ? progress.data : undefined,
    problem: file.isError && !wasStopped ? asProblem(file.error) : undefined,
  }
}

import { ActionIcon } from '@mantine/core'
import { IconDownload, IconFiles } from '@tabler/icons-react'
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/kit/empty-state/empty-state'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { PageFrame } from '@/kit/page-frame/page-frame'
import { answer, api } from '@/lib/api/client'
import { download } from '@/lib/api/download'
import { asProblem } from '@/lib/api/problem'
import { nouns } from '@/lib/api/query-keys'
import type { ReportFile } from '../api/wire'
import { shortMoment } from '../dates'
import { figure } from '../format'
import { Answered } from '../parts/answered'
import stack from '../parts/stack.module.css'
import { type Column, Table } from '../parts/table'

const reportsQuery = queryOptions({
  queryKey: [nouns.reports, 'files'],
  queryFn: async ({ signal }) =>
    (await answer(api.GET('/v1/admin/reports/cash-sessions', { signal }))).reports,
  // Each address is good for a quarter of an hour.
  staleTime: 0,
})

/** The files that closings left, ready for the accountant. */
export function ReportsPage() {
  const { t } = useTranslation('admin')
  const reports = useQuery(reportsQuery)
  const file = useMutation({
    mutationFn: async ({ download_url }: ReportFile) => {
      await download(download_url)
    },
    onSettled: () => reports.refetch(),
  })
  const columns: Column<ReportFile>[] = [
    { key: 'name', name: t('rapports.fichier'), cell: ({ filename }) => filename },
    {
      key: 'date',
      name: t('rapports.date'),
      cell: ({ modified_at }) => <span style={{ whiteSpace: 'nowrap' }}>{shortMoment(modified_at)}</span>,
    },
    {
      key: 'size',
      name: t('rapports.taille'),
      isFigure: true,
      cell: ({ size_bytes }) => t('rapports.ko', { taille: figure(Math.ceil(size_bytes / 1024)) }),
    },
    {
      key: 'download',
      name: t('rapports.telecharger'),
      cell: (report) => (
        <ActionIcon
          variant="subtle"
          size="command"
          aria-label={t('rapports.telechargerNom', { nom: report.filename })}
          loading={file.isPending && file.variables.filename === report.filename}
          onClick={() => file.mutate(report)}
        >
          <IconDownload size={20} aria-hidden />
        </ActionIcon>
      ),
    },
  ]
  return (
    <PageFrame title={t('menu.rapports')}>
      <div className={stack.stack}>
        <p className={stack.quiet}>{t('rapports.aide')}</p>
        {file.isError && <ErrorNotice>{asProblem(file.error).detail}</ErrorNotice>}
        <Answered query={reports}>
          {(rows) =>
            rows.length === 0 ? (
              <EmptyState icon={IconFiles} title={t('rapports.aucunTitre')} text={t('rapports.aucunTexte')} />
            ) : (
              <Table
                label={t('menu.rapports')}
                columns={columns}
                rows={rows}
                rowKey={({ filename }) => filename}
              />
            )
          }
        </Answered>
      </div>
    </PageFrame>
  )
}

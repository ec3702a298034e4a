import { Button, Pagination } from '@mantine/core'
import { IconDownload, IconMoodEmpty } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/kit/empty-state/empty-state'
import { PageFrame } from '@/kit/page-frame/page-frame'
import { saveFile } from '@/lib/save-file'
import { shortMoment } from '../dates'
import { Answered } from '../parts/answered'
import stack from '../parts/stack.module.css'
import { csvText } from './csv'
import type { LogFilters } from './filters'
import { LogFilterBar } from './log-filter-bar'
import { LogList } from './log-list'
import { logQuery } from './log-query'
import { useEntryWords } from './use-entry-words'

/** What happened at the tills, told one sentence at a time. */
export function LogPage() {
  const { t } = useTranslation('admin')
  const filters = useSearch({ from: '/dedans/admin/journal' })
  const navigate = useNavigate()
  const words = useEntryWords()
  const log = useQuery(logQuery(filters))
  const show = (search: LogFilters) => void navigate({ to: '/admin/journal', search, replace: true })

  const saveCsv = () => {
    const rows = (log.data?.entries ?? []).map((entry) => {
      const { told, who, sentence } = words(entry)
      return [shortMoment(told.at), who, sentence]
    })
    const text = csvText([[t('log.quand'), t('log.qui'), t('log.quoi')], ...rows])
    saveFile(new Blob([text], { type: 'text/csv' }), 'journal-caisse.csv')
  }

  return (
    <PageFrame
      title={t('menu.journal')}
      actions={
        <Button
          variant="default"
          leftSection={<IconDownload size={20} aria-hidden />}
          disabled={(log.data?.entries.length ?? 0) === 0}
          onClick={saveCsv}
        >
          {t('log.csv')}
        </Button>
      }
    >
      <div className={stack.stack}>
        <LogFilterBar filters={filters} onFilters={show} />
        <Answered query={log}>
          {({ entries, pagination }) =>
            entries.length === 0 ? (
              <EmptyState icon={IconMoodEmpty} title={t('log.rienTitre')} text={t('log.rienTexte')} />
            ) : (
              <>
                <LogList entries={entries} />
                <div className={stack.row}>
                  <span className={stack.quiet} role="status">
                    {t('log.total', { count: pagination.total_count })}
                  </span>
                  <Pagination
                    total={Math.max(1, pagination.total_pages)}
                    value={pagination.page}
                    onChange={(page) => show({ ...filters, page })}
                    getControlProps={(control) => ({ 'aria-label': t(`pages.${control}`) })}
                    getItemProps={(page) => ({ 'aria-label': t('pages.page', { page }) })}
                  />
                </div>
              </>
            )
          }
        </Answered>
      </div>
    </PageFrame>
  )
}

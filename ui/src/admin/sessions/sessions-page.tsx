import { IconMoodEmpty } from '@tabler/icons-react'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/kit/empty-state/empty-state'
import { PageFrame } from '@/kit/page-frame/page-frame'
import { Answered } from '../parts/answered'
import { Paging } from '../parts/paging'
import stack from '../parts/stack.module.css'
import { ExportMenu } from './export-menu'
import { FilterBar } from './filter-bar'
import { type Filters, isFiltered } from './filters'
import { sessionListQuery } from './list-query'
import { SessionFigures } from './session-figures'
import { SessionTable } from './session-table'

/** Every session of the shop, found again by what one remembers of it. */
export function SessionsPage() {
  const { t } = useTranslation('admin')
  const filters = useSearch({ from: '/dedans/admin/sessions' })
  const navigate = useNavigate()
  const show = (search: Filters) => void navigate({ to: '/admin/sessions', search, replace: true })
  const list = useQuery(sessionListQuery(filters))

  return (
    <PageFrame title={t('menu.sessions')} actions={<ExportMenu filters={filters} total={list.data?.total} />}>
      <div className={stack.stack}>
        <FilterBar filters={filters} onFilters={show} />
        <SessionFigures filters={filters} />
        <Answered query={list}>
          {({ data, total }) =>
            total === 0 ? (
              <EmptyState
                icon={IconMoodEmpty}
                title={t(isFiltered(filters) ? 'liste.rienTitre' : 'liste.videTitre')}
                text={t(isFiltered(filters) ? 'liste.rienTexte' : 'liste.videTexte')}
                action={
                  isFiltered(filters) && (
                    <Button variant="default" onClick={() => show({})}>
                      {t('filtres.effacer')}
                    </Button>
                  )
                }
              />
            ) : (
              <>
                <SessionTable sessions={data} />
                <Paging
                  filters={filters}
                  total={total}
                  said={t('liste.total', { count: total })}
                  onFilters={show}
                />
              </>
            )
          }
        </Answered>
      </div>
    </PageFrame>
  )
}

import { Button } from '@mantine/core'
import { IconMoodEmpty } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/kit/empty-state/empty-state'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { download } from '@/lib/api/download'
import { asProblem } from '@/lib/api/problem'
import { Answered } from '../../parts/answered'
import { Paging } from '../../parts/paging'
import stack from '../../parts/stack.module.css'
import { figuresQuery } from '../api/reception-query'
import { ReceptionFrame } from '../layout/reception-frame'
import { FlowCards } from '../parts/flow-cards'
import { flowsFromWire } from '../parts/flows'
import { ExportMenu, type Format } from './export-menu'
import { filtersToWire, isFiltered, isNarrowerThanPeriod, type TicketFilters } from './filters'
import { ticketListQuery } from './list-query'
import { TicketFilterBar } from './ticket-filter-bar'
import { TicketTable } from './ticket-table'

/** Everything that was brought, found again by what one remembers of it. */
export function TicketsPage() {
  const { t } = useTranslation('adminReception')
  const filters = useSearch({ from: '/dedans/admin/reception' })
  const navigate = useNavigate()
  const show = (search: TicketFilters) => void navigate({ to: '/admin/reception', search, replace: true })
  const list = useQuery(ticketListQuery(filters))
  const figures = useQuery(figuresQuery(filters.du, filters.au)).data
  const file = useMutation({
    mutationFn: (format: Format) =>
      download('/v1/admin/reports/reception-tickets/export-bulk', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ format, filters: filtersToWire(filters) }),
      }),
  })
  const filtered = isFiltered(filters)
  const clear = (
    <Button variant="default" onClick={() => show({})}>
      {t('filtres.effacer')}
    </Button>
  )

  return (
    <ReceptionFrame
      title={t('tickets.titre')}
      actions={<ExportMenu file={file} isEmpty={(list.data?.total ?? 0) === 0} />}
    >
      <div className={stack.stack}>
        {file.isError && <ErrorNotice>{asProblem(file.error).detail}</ErrorNotice>}
        <TicketFilterBar filters={filters} onFilters={show} />
        {figures !== undefined && (
          <FlowCards
            label={t('tickets.chiffres')}
            flows={flowsFromWire(figures)}
            more={t(isNarrowerThanPeriod(filters) ? 'tickets.toutePeriode' : 'tickets.nombre', {
              count: figures.tickets,
            })}
          />
        )}
        <Answered query={list}>
          {({ tickets, total }) =>
            total === 0 ? (
              <EmptyState
                icon={IconMoodEmpty}
                title={t(filtered ? 'tickets.rienTitre' : 'tickets.videTitre')}
                text={t(filtered ? 'tickets.rienTexte' : 'tickets.videTexte')}
                action={filtered && clear}
              />
            ) : (
              <>
                <TicketTable tickets={tickets} />
                <Paging
                  filters={filters}
                  total={total}
                  said={t('tickets.total', { count: total })}
                  onFilters={show}
                />
              </>
            )
          }
        </Answered>
      </div>
    </ReceptionFrame>
  )
}

import { Button, Select } from '@mantine/core'
import { IconDownload, IconMoodEmpty } from '@tabler/icons-react'
import { keepPreviousData, queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/kit/empty-state/empty-state'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { answer, api } from '@/lib/api/client'
import { download } from '@/lib/api/download'
import { asProblem } from '@/lib/api/problem'
import { nouns } from '@/lib/api/query-keys'
import { shortDay } from '../../dates'
import { kilos } from '../../format'
import { Answered } from '../../parts/answered'
import { Paging } from '../../parts/paging'
import { PeriodField } from '../../parts/period-field'
import stack from '../../parts/stack.module.css'
import { type Column, Table } from '../../parts/table'
import filterClasses from '../../sessions/filter-bar.module.css'
import { useCategoryChoices } from '../api/use-category-choices'
import { useNameOf } from '../api/use-name-of'
import type { LigneRow } from '../api/wire'
import { ReceptionFrame } from '../layout/reception-frame'
import { csvAddress, type LigneFilters, ligneFiltersToWire, lignePage, readLigneFilters } from './filters'

const lignesQuery = (filters: LigneFilters) =>
  queryOptions({
    queryKey: [nouns.deposits, 'lignes', filters],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/v1/reception/lignes', {
          params: { query: { ...ligneFiltersToWire(filters), ...lignePage(filters) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  })

/** Each thing weighed, one by one. */
export function LignesPage() {
  const { t } = useTranslation('adminReception')
  const filters = useSearch({ from: '/dedans/admin/reception/lignes' })
  const navigate = useNavigate()
  const show = (search: LigneFilters) =>
    void navigate({ to: '/admin/reception/lignes', search, replace: true })
  const change = (part: Record<string, unknown>) =>
    show(readLigneFilters({ ...filters, page: undefined, ...part }))
  const lignes = useQuery(lignesQuery(filters))
  const csv = useMutation({ mutationFn: () => download(csvAddress(filters)) })
  const isFiltered = Object.keys(ligneFiltersToWire(filters)).length > 0

  return (
    <ReceptionFrame
      title={t('lignes.titre')}
      actions={
        <Button
          variant="default"
          leftSection={<IconDownload size={20} aria-hidden />}
          disabled={(lignes.data?.total ?? 0) === 0}
          loading={csv.isPending}
          onClick={() => csv.mutate()}
        >
          {t('lignes.csv')}
        </Button>
      }
    >
      <div className={stack.stack}>
        {csv.isError && <ErrorNotice>{asProblem(csv.error).detail}</ErrorNotice>}
        <search className={filterClasses.row} aria-label={t('filtres.nom')}>
          <div className={filterClasses.period}>
            <PeriodField
              label={t('filtres.periode')}
              from={filters.du}
              to={filters.au}
              onPeriod={(du, au) => change({ du, au })}
            />
          </div>
          <Select
            className={filterClasses.search}
            label={t('ligne.categorie')}
            placeholder={t('filtres.toutes')}
            clearable
            searchable
            nothingFoundMessage={t('filtres.aucun')}
            data={useCategoryChoices()}
            value={filters.categorie ?? null}
            onChange={(categorie) => change({ categorie })}
          />
          {isFiltered && (
            <Button variant="subtle" onClick={() => show({})}>
              {t('filtres.effacer')}
            </Button>
          )}
        </search>
        <Answered query={lignes}>
          {({ lignes: rows, total }) =>
            total === 0 ? (
              <EmptyState
                icon={IconMoodEmpty}
                title={t(isFiltered ? 'lignes.rienTitre' : 'lignes.videTitre')}
                text={t(isFiltered ? 'tickets.rienTexte' : 'tickets.videTexte')}
              />
            ) : (
              <>
                <LigneRows rows={rows} />
                <Paging
                  filters={filters}
                  total={total}
                  said={t('lignes.total', { count: total })}
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

function LigneRows({ rows }: { rows: LigneRow[] }) {
  const { t } = useTranslation('adminReception')
  const nameOf = useNameOf()
  const columns: Column<LigneRow>[] = [
    {
      key: 'when',
      name: t('tickets.ticket'),
      cell: ({ ticket_id, created_at, benevole_username }) => (
        <>
          <Link to="/admin/reception/$ticketId" params={{ ticketId: ticket_id }}>
            {shortDay(created_at)}
          </Link>
          <div className={stack.quiet}>{nameOf(benevole_username)}</div>
        </>
      ),
    },
    {
      key: 'category',
      name: t('ligne.categorie'),
      cell: ({ category_label, notes }) => (
        <>
          {category_label}
          {notes != null && notes !== '' && <div className={stack.quiet}>{notes}</div>}
        </>
      ),
    },
    {
      key: 'destination',
      name: t('ligne.destination'),
      cell: ({ destination }) => t(`destinations.${destination}`),
    },
    { key: 'weight', name: t('ligne.poids'), isFigure: true, cell: ({ poids_kg }) => kilos(poids_kg) },
  ]
  return <Table label={t('lignes.titre')} columns={columns} rows={rows} rowKey={({ id }) => id} />
}

import { useRef } from 'react'
import { Button } from '@mantine/core'
import '@mantine/dates/styles.layer.css'
import 'dayjs/locale/fr'
import { IconMoodEmpty } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/kit/empty-state/empty-state'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { KioskFrame } from '@/kit/page-frame/kiosk-frame'
import { asProblem } from '@/lib/api/problem'
import '../texts'
import { historyQuery } from '../api/tickets'
import { Allowed } from '../parts/allowed'
import { BackHome } from '../parts/back-home'
import { TicketCard } from '../parts/ticket-card'
import { rowsOf } from './day-rows'
import { FilterBar } from './filter-bar'
import { filtersOf, type HistorySearch } from './filters'
import classes from './history-page.module.css'

const CARD_PX = 76
const TITLE_PX = 44
/** The next page is asked for before the last card is reached. */
const AHEAD = 10

export function HistoryPage() {
  return (
    <Allowed>
      <History />
    </Allowed>
  )
}

const useHistory = (search: HistorySearch) => useInfiniteQuery(historyQuery(filtersOf(search)))

function History() {
  const { t } = useTranslation('reception')
  const navigate = useNavigate()
  const search = useSearch({ from: '/dedans/reception/historique' })
  const list = useHistory(search)
  const show = (next: HistorySearch) =>
    void navigate({ to: '/reception/historique', search: next, replace: true })
  const total = list.data?.pages[0]?.total
  return (
    <KioskFrame title={t('historiquePage.titre')} actions={<BackHome />}>
      <div className={classes.page}>
        <FilterBar search={search} onSearch={show} />
        <p className={classes.total} role="status">
          {total === undefined ? t('chargement') : t('historiquePage.total', { count: total })}
        </p>
        {list.error && <ErrorNotice>{asProblem(list.error).detail}</ErrorNotice>}
        {total === 0 ? (
          <EmptyState
            icon={IconMoodEmpty}
            title={t('historiquePage.rienTitre')}
            text={t('historiquePage.rienTexte')}
            action={
              <Button size="pay" variant="default" onClick={() => show({})}>
                {t('historiquePage.toutVoir')}
              </Button>
            }
          />
        ) : (
          <Cards list={list} />
        )}
      </div>
    </KioskFrame>
  )
}

function Cards({ list }: { list: ReturnType<typeof useHistory> }) {
  const { t } = useTranslation('reception')
  const scroller = useRef<HTMLDivElement>(null)
  const rows = rowsOf(list.data?.pages.flatMap(({ tickets }) => tickets) ?? [])
  // eslint-disable-next-line react-hooks/incompatible-library -- no compiler memoises this component
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.ticket === undefined ? TITLE_PX : CARD_PX),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 6,
    onChange: ({ range }) => {
      if (
        range !== null &&
        range.endIndex > rows.length - AHEAD &&
        list.hasNextPage &&
        !list.isFetchingNextPage
      )
        void list.fetchNextPage()
    },
  })
  return (
    <section ref={scroller} className={classes.scroller} aria-label={t('historiquePage.liste')}>
      <ol className={classes.list} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index]
          return (
            row && (
              <li key={key} className={classes.row} style={{ transform: `translateY(${start}px)` }}>
                {row.ticket === undefined ? (
                  <h2 className={classes.day}>{row.day}</h2>
                ) : (
                  <TicketCard ticket={row.ticket} hasDay={false} />
                )}
              </li>
            )
          )
        })}
      </ol>
    </section>
  )
}

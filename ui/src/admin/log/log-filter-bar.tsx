import { Button, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { usePlaces } from '../api/use-places'
import { shortMoment } from '../dates'
import { PeriodField } from '../parts/period-field'
import classes from '../sessions/filter-bar.module.css'
import { sessionListQuery } from '../sessions/list-query'
import { EVENTS, type LogFilters, readLogFilters } from './filters'

export function LogFilterBar({
  filters,
  onFilters,
}: {
  filters: LogFilters
  onFilters: (filters: LogFilters) => void
}) {
  const { t } = useTranslation('admin')
  const places = usePlaces()
  const recent = useQuery(sessionListQuery({ taille: 100 })).data?.data ?? []
  const change = (part: { [K in keyof LogFilters]?: unknown }) =>
    onFilters(readLogFilters({ ...filters, page: undefined, ...part }))
  const sessions = recent.map((session) => ({
    value: session.id,
    label: [shortMoment(session.opened_at), places.registerName(session.register_id)]
      .filter(Boolean)
      .join(' · '),
  }))
  // Reached from an old session: its choice is there all the same.
  const isOld = filters.session !== undefined && !sessions.some(({ value }) => value === filters.session)

  return (
    <search className={classes.filters} aria-label={t('filtres.nom')}>
      <div className={classes.row}>
        <Select
          className={classes.search}
          label={t('log.evenement')}
          placeholder={t('filtres.tous')}
          clearable
          data={EVENTS.map((value) => ({ value, label: t(`log.evenements.${value}`) }))}
          value={filters.evenement ?? null}
          onChange={(evenement) => change({ evenement })}
        />
        <Select
          className={classes.search}
          label={t('filtres.personne')}
          placeholder={t('filtres.tous')}
          clearable
          searchable
          nothingFoundMessage={t('filtres.personneTrouvee')}
          data={places.people}
          value={filters.personne ?? null}
          onChange={(personne) => change({ personne })}
        />
        <Select
          className={classes.search}
          label={t('log.session')}
          placeholder={t('filtres.toutes')}
          clearable
          searchable
          nothingFoundMessage={t('filtres.personneTrouvee')}
          data={isOld ? [...sessions, { value: filters.session ?? '', label: t('log.ancienne') }] : sessions}
          value={filters.session ?? null}
          onChange={(session) => change({ session })}
        />
        <div className={classes.period}>
          <PeriodField
            label={t('filtres.periode')}
            from={filters.du}
            to={filters.au}
            onPeriod={(du, au) => change({ du, au })}
          />
        </div>
        {Object.keys(filters).length > 0 && (
          <Button variant="subtle" onClick={() => onFilters({})}>
            {t('filtres.effacer')}
          </Button>
        )}
      </div>
    </search>
  )
}

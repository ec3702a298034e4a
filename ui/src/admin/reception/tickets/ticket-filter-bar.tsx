import { Button, Collapse, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback, useDisclosure } from '@mantine/hooks'
import { IconFilter, IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Partly } from '../../address'
import { PeriodField } from '../../parts/period-field'
import classes from '../../sessions/filter-bar.module.css'
import { countHidden, isFiltered, readTicketFilters, type TicketFilters, withTicketFilter } from './filters'
import { MoreTicketFilters } from './more-ticket-filters'

export interface TicketFilterProps {
  filters: TicketFilters
  onFilters: (filters: TicketFilters) => void
}

export function TicketFilterBar({ filters, onFilters }: TicketFilterProps) {
  const { t } = useTranslation('adminReception')
  const hidden = countHidden(filters)
  const [isOpen, { toggle }] = useDisclosure(hidden > 0)
  const change = (part: Partly<TicketFilters>) => onFilters(withTicketFilter(filters, part))
  const search = useDebouncedCallback((text: string) => change({ q: text.trim() || undefined }), 300)

  return (
    <search className={classes.filters} aria-label={t('filtres.nom')}>
      <div className={classes.row}>
        <TextInput
          // A filter taken away elsewhere empties the field too.
          key={filters.q === undefined ? 'empty' : 'said'}
          className={classes.search}
          label={t('filtres.recherche')}
          placeholder={t('filtres.rechercheExemple')}
          leftSection={<IconSearch size={20} stroke={1.7} aria-hidden />}
          defaultValue={filters.q ?? ''}
          onChange={(event) => search(event.currentTarget.value)}
        />
        <div className={classes.period}>
          <PeriodField
            label={t('filtres.periode')}
            from={filters.du}
            to={filters.au}
            onPeriod={(du, au) => change({ du, au })}
          />
        </div>
        <Select
          className={classes.choice}
          label={t('filtres.etat')}
          placeholder={t('filtres.tous')}
          clearable
          data={(['opened', 'closed'] as const).map((value) => ({
            value,
            label: t(`filtres.etats.${value}`),
          }))}
          value={filters.statut ?? null}
          onChange={(statut) => onFilters(readTicketFilters({ ...withTicketFilter(filters, {}), statut }))}
        />
        <Button
          variant={hidden > 0 ? 'light' : 'default'}
          leftSection={<IconFilter size={20} aria-hidden />}
          aria-expanded={isOpen}
          onClick={toggle}
        >
          {hidden > 0 ? t('filtres.plusDont', { count: hidden }) : t('filtres.plus')}
        </Button>
        {isFiltered(filters) && (
          <Button variant="subtle" onClick={() => onFilters({})}>
            {t('filtres.effacer')}
          </Button>
        )}
      </div>
      <Collapse expanded={isOpen}>
        <MoreTicketFilters filters={filters} onFilters={onFilters} />
      </Collapse>
    </search>
  )
}

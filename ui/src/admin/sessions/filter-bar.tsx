import { Button, Collapse, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback, useDisclosure } from '@mantine/hooks'
import { IconFilter, IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { PeriodField } from '../parts/period-field'
import classes from './filter-bar.module.css'
import { countHidden, type Filters, isFiltered, withFilter } from './filters'
import { MoreFilters } from './more-filters'

export interface FilterProps {
  filters: Filters
  onFilters: (filters: Filters) => void
}

export function FilterBar({ filters, onFilters }: FilterProps) {
  const { t } = useTranslation('admin')
  const hidden = countHidden(filters)
  const [isOpen, { toggle }] = useDisclosure(hidden > 0)
  const change = (part: Partial<Record<keyof Filters, unknown>>) =>
    onFilters(withFilter(filters, part as Partial<Filters>))
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
          data={[
            { value: 'open', label: t('session.ouvertes') },
            { value: 'closed', label: t('session.fermees') },
          ]}
          value={filters.statut ?? null}
          onChange={(statut) => change({ statut: statut ?? undefined })}
        />
        <Select
          className={classes.choice}
          label={t('filtres.genre')}
          placeholder={t('filtres.saufEcole')}
          clearable
          data={(['real', 'deferred', 'virtual'] as const).map((value) => ({
            value,
            label: t(`genres.${value}`),
          }))}
          value={filters.genre ?? null}
          onChange={(genre) => change({ genre: genre ?? undefined })}
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
        <MoreFilters filters={filters} onFilters={onFilters} />
      </Collapse>
    </search>
  )
}

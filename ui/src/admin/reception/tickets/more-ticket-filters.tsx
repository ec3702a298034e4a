import { Chip, Group, MultiSelect, Select, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePlaces } from '../../api/use-places'
import { KILOS, PIECES, UnitField } from '../../parts/unit-field'
import classes from '../../sessions/filter-bar.module.css'
import { useCategoryChoices } from '../api/use-category-choices'
import { useChannelChoices } from '../api/use-channel-choices'
import { DESTINATIONS } from '../parts/flows'
import { readTicketFilters, type TicketFilters, withTicketFilter } from './filters'
import type { TicketFilterProps } from './ticket-filter-bar'

export function MoreTicketFilters({ filters, onFilters }: TicketFilterProps) {
  const { t } = useTranslation('adminReception')
  const places = usePlaces()
  const categories = useCategoryChoices()
  const channels = useChannelChoices(filters.canal)
  const change = (key: keyof TicketFilters, value: unknown) =>
    onFilters(readTicketFilters({ ...withTicketFilter(filters, {}), [key]: value ?? undefined }))
  const choice = (key: 'personne' | 'canal', data: { value: string; label: string }[]) => (
    <Select
      label={t(`filtres.${key}`)}
      placeholder={t('filtres.tous')}
      clearable
      searchable
      nothingFoundMessage={t('filtres.aucun')}
      data={data}
      value={filters[key] ?? null}
      onChange={(value) => change(key, value)}
    />
  )
  const number = (key: 'poidsMin' | 'poidsMax' | 'lignesMin' | 'lignesMax', unit: typeof KILOS) => (
    <UnitField
      label={t(`filtres.${key}`)}
      unit={unit}
      value={filters[key]}
      onValue={(value) => change(key, value)}
    />
  )
  return (
    <div className={classes.more}>
      {choice('personne', places.people)}
      {choice('canal', channels)}
      <MultiSelect
        label={t('filtres.categories')}
        placeholder={filters.categories === undefined ? t('filtres.toutes') : ''}
        clearable
        searchable
        nothingFoundMessage={t('filtres.aucun')}
        data={categories}
        value={filters.categories ?? []}
        onChange={(value) => change('categories', value)}
      />
      <div className={classes.pair}>
        {number('poidsMin', KILOS)}
        {number('poidsMax', KILOS)}
      </div>
      <div className={classes.pair}>
        {number('lignesMin', PIECES)}
        {number('lignesMax', PIECES)}
      </div>
      <fieldset className={`${classes.fieldset ?? ''} ${classes.wide ?? ''}`}>
        <legend className={classes.label}>{t('filtres.destinations')}</legend>
        <Chip.Group
          multiple
          value={filters.destinations ?? []}
          onChange={(value) => change('destinations', value)}
        >
          <Group gap="xs">
            {DESTINATIONS.map((destination) => (
              <Chip key={destination} value={destination} size="md" variant="light">
                {t(`destinations.${destination}`)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </fieldset>
      <Switch
        className={classes.wide}
        size="md"
        label={t('filtres.vides')}
        checked={filters.vides === true}
        onChange={(event) => change('vides', event.currentTarget.checked || undefined)}
      />
    </div>
  )
}

import { Chip, Group, Select, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePlaces } from '../api/use-places'
import { EUROS, HOURS, UnitField } from '../parts/unit-field'
import type { FilterProps } from './filter-bar'
import classes from './filter-bar.module.css'
import { type Filters, METHODS, readFilters, withFilter } from './filters'

type Key = keyof Filters

export function MoreFilters({ filters, onFilters }: FilterProps) {
  const { t } = useTranslation('admin')
  const places = usePlaces()
  const change = (key: Key, value: unknown) =>
    onFilters(readFilters({ ...withFilter(filters, {}), [key]: value ?? undefined }))
  const choice = (key: Key, data: { value: string; label: string }[]) => (
    <Select
      label={t(`filtres.${key as 'personne'}`)}
      placeholder={t('filtres.tous')}
      clearable
      searchable
      nothingFoundMessage={t('filtres.personneTrouvee')}
      data={data}
      value={(filters[key] as string | undefined) ?? null}
      onChange={(value) => change(key, value)}
    />
  )
  const number = (key: 'min' | 'max' | 'ecartMin' | 'dureeMin' | 'dureeMax', unit: typeof EUROS) => (
    <UnitField
      label={t(`filtres.${key}`)}
      unit={unit}
      value={filters[key]}
      onValue={(value) => change(key, value)}
    />
  )
  const withOrWithout = (key: 'ecart' | 'don') =>
    choice(key, [
      { value: 'avec', label: t(`filtres.${key}Avec`) },
      { value: 'sans', label: t(`filtres.${key}Sans`) },
    ])

  return (
    <div className={classes.more}>
      {choice('personne', places.people)}
      {choice('caisse', places.registers)}
      {choice('site', places.sites)}
      <div className={classes.pair}>
        {number('min', EUROS)}
        {number('max', EUROS)}
      </div>
      {withOrWithout('ecart')}
      {number('ecartMin', EUROS)}
      <div className={classes.pair}>
        {number('dureeMin', HOURS)}
        {number('dureeMax', HOURS)}
      </div>
      {withOrWithout('don')}
      <fieldset className={`${classes.fieldset ?? ''} ${classes.wide ?? ''}`}>
        <legend className={classes.label}>{t('filtres.moyens')}</legend>
        <Chip.Group multiple value={filters.moyens ?? []} onChange={(moyens) => change('moyens', moyens)}>
          <Group gap="xs">
            {METHODS.map((method) => (
              <Chip key={method} value={method} size="md" variant="light">
                {t(`moyens.${method}`)}
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

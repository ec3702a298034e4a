import { useState } from 'react'
import { NativeSelect, TextInput } from '@mantine/core'
import { DatePickerInput } from '@mantine/dates'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconCalendar, IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { calendarDay } from '@/lib/dates'
import { peopleQuery } from '../api/people'
import { type HistorySearch, readHistorySearch } from './filters'
import classes from './history-page.module.css'

const WHILE_TYPING_MS = 300
const STATES = ['opened', 'closed'] as const

export function FilterBar({
  search,
  onSearch,
}: {
  search: HistorySearch
  onSearch: (search: HistorySearch) => void
}) {
  const { t } = useTranslation('reception')
  const { data: people = [] } = useQuery(peopleQuery)
  const [text, setText] = useState(search.q ?? '')
  const find = useDebouncedCallback(
    (q: string) => onSearch(readHistorySearch({ ...search, q })),
    WHILE_TYPING_MS,
  )
  return (
    <div className={classes.filters} role="search">
      <DatePickerInput
        size="lg"
        label={t('historiquePage.jour')}
        placeholder={t('historiquePage.tousJours')}
        locale="fr"
        firstDayOfWeek={1}
        valueFormat="dddd D MMMM"
        clearable
        maxDate={calendarDay(new Date())}
        leftSection={<IconCalendar size={20} stroke={1.7} aria-hidden />}
        clearButtonProps={{ 'aria-label': t('historiquePage.effacerJour') }}
        ariaLabels={{
          previousMonth: t('cahier.moisAvant'),
          nextMonth: t('cahier.moisApres'),
          monthLevelControl: t('cahier.choisirMois'),
          yearLevelControl: t('cahier.choisirAnnee'),
        }}
        value={search.jour ?? null}
        onChange={(jour) => onSearch(readHistorySearch({ ...search, jour }))}
      />
      <NativeSelect
        size="lg"
        label={t('historiquePage.personne')}
        value={search.personne ?? ''}
        data={[
          { value: '', label: t('historiquePage.toutes') },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => onSearch(readHistorySearch({ ...search, personne: event.currentTarget.value }))}
      />
      <NativeSelect
        size="lg"
        label={t('historiquePage.etat')}
        value={search.etat ?? ''}
        data={[
          { value: '', label: t('historiquePage.etats.tous') },
          ...STATES.map((value) => ({ value, label: t(`historiquePage.etats.${value}`) })),
        ]}
        onChange={(event) => onSearch(readHistorySearch({ ...search, etat: event.currentTarget.value }))}
      />
      <TextInput
        size="lg"
        type="search"
        label={t('historiquePage.chercher')}
        leftSection={<IconSearch size={20} stroke={1.7} aria-hidden />}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          find(event.currentTarget.value)
        }}
      />
    </div>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { categoriesQuery } from '../api/categories-query'
import { usePlaces } from '../api/use-places'
import type { LogEntry } from '../api/wire'
import { euros } from '../format'
import { METHODS } from '../sessions/filters'
import { readEntry } from './entry'

/** An entry in French: who, and one sentence. */
export function useEntryWords() {
  const { t } = useTranslation('admin')
  const { personName } = usePlaces()
  const categories = useQuery(categoriesQuery).data

  return (entry: LogEntry) => {
    const told = readEntry(entry)
    const count = told.lines.length
    const montant = told.amount === null ? '' : euros(told.amount)
    const moyens = told.methods
      .map((method) => METHODS.find((known) => known === method))
      .map((method, index) => (method === undefined ? told.methods[index] : t(`moyens.${method}`)))
      .join(' + ')
    const sentence =
      told.event === null
        ? t('log.phrases.autre', { nom: told.other })
        : t(`log.phrases.${told.event}`, { montant, moyens, count })
    return {
      told,
      who: personName(told.personId) ?? t('session.partie'),
      sentence,
      categoryName: (id: string | null) => categories?.find((row) => row.id === id)?.name ?? id ?? '–',
    }
  }
}

import { queryOptions, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answer, api } from '@/lib/api/client'
import { nouns } from '@/lib/api/query-keys'
import { shortMoment } from '../dates'
import { euros, figure, kilos } from '../format'
import { Answered } from '../parts/answered'
import { Section } from '../parts/section'
import stack from '../parts/stack.module.css'
import { type Column, Table } from '../parts/table'
import type { BookImport } from './wire'

const importsQuery = queryOptions({
  queryKey: [nouns.imports],
  queryFn: async ({ signal }) =>
    (await answer(api.GET('/v1/admin/import/legacy/imports', { signal }))).imports,
})

/** The books that are in already: importing one again would add nothing. */
export function ImportedBooks() {
  const { t } = useTranslation('admin')
  const columns: Column<BookImport>[] = [
    { key: 'file', name: t('livres.deja.fichier'), cell: ({ file_name }) => file_name },
    { key: 'kind', name: t('livres.deja.nature'), cell: ({ kind }) => t(`livres.natures.${kind}`) },
    { key: 'at', name: t('livres.deja.quand'), cell: ({ imported_at }) => shortMoment(imported_at) },
    { key: 'by', name: t('livres.deja.par'), cell: ({ imported_by_name }) => imported_by_name ?? '–' },
    {
      key: 'lines',
      name: t('livres.deja.lignes'),
      isFigure: true,
      cell: ({ lines }) => figure(lines),
    },
    {
      key: 'weight',
      name: t('livres.deja.poids'),
      isFigure: true,
      cell: ({ total_kilos }) => kilos(total_kilos),
    },
    {
      key: 'money',
      name: t('livres.deja.montant'),
      isFigure: true,
      cell: ({ kind, total_euros }) => (kind === 'caisse' ? euros(total_euros) : '–'),
    },
  ]
  const imports = useQuery(importsQuery)
  return (
    <Section title={t('livres.deja.titre')}>
      <Answered query={imports}>
        {(rows) =>
          rows.length === 0 ? (
            <p className={stack.quiet}>{t('livres.deja.aucun')}</p>
          ) : (
            <Table label={t('livres.deja.titre')} columns={columns} rows={rows} rowKey={({ id }) => id} />
          )
        }
      </Answered>
    </Section>
  )
}

import { useTranslation } from 'react-i18next'
import { longDayLabel } from '../dates'
import { euros, figure, kilos } from '../format'
import { FigureCards } from '../parts/figure-cards'
import { Section } from '../parts/section'
import { type Column, Table } from '../parts/table'
import classes from './preview-tables.module.css'
import type { BookKind, Preview } from './wire'

/** The book as the shop will count it: the totals, then the same by category and by day. */
export function PreviewTables({ kind, preview }: { kind: BookKind; preview: Preview }) {
  const { t } = useTranslation('admin')
  const hasMoney = kind === 'caisse'
  const lines = {
    key: 'lines',
    name: t('livres.verifier.lignes'),
    isFigure: true,
    cell: (row: { line_count: number }) => figure(row.line_count),
  }
  const weight = {
    key: 'weight',
    name: t('livres.verifier.poids'),
    isFigure: true,
    cell: (row: { weight: Preview['weight'] }) => kilos(row.weight),
  }
  const days: Column<Preview['by_date'][number]>[] = [
    { key: 'day', name: t('livres.verifier.jour'), cell: ({ date }) => longDayLabel(date) },
    lines,
    weight,
  ]
  if (hasMoney)
    days.push({
      key: 'money',
      name: t('livres.verifier.montant'),
      isFigure: true,
      cell: (row) => euros(row.total_euros),
    })
  return (
    <>
      <FigureCards
        label={t('livres.etapes.verifier')}
        figures={[
          { name: t('livres.verifier.lignes'), value: figure(preview.total_lines) },
          { name: t('livres.verifier.poids'), value: kilos(preview.weight) },
          ...(hasMoney ? [{ name: t('livres.verifier.montant'), value: euros(preview.total_euros) }] : []),
          { name: t('livres.verifier.dates'), value: figure(preview.unique_dates) },
          { name: t('livres.verifier.categories'), value: figure(preview.unique_categories) },
        ]}
      />
      <div className={classes.pair}>
        <Section title={t('livres.verifier.parCategorie')}>
          <Table
            label={t('livres.verifier.parCategorie')}
            columns={[
              {
                key: 'category',
                name: t('livres.verifier.categorie'),
                cell: (row: Preview['by_category'][number]) => row.category_name,
              },
              lines,
              weight,
            ]}
            rows={preview.by_category}
            rowKey={({ category_id }) => category_id}
          />
        </Section>
        <Section title={t('livres.verifier.parDate')}>
          <Table
            label={t('livres.verifier.parDate')}
            columns={days}
            rows={preview.by_date}
            rowKey={({ date }) => date}
          />
        </Section>
      </div>
    </>
  )
}

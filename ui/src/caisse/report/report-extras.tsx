import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatDayAndTime, formatTime } from '@/lib/dates'
import { formatEuros } from '@/lib/money'
import { presetsQuery } from '../sale/catalogue-query'
import { complementName, complementValue } from './complement'
import { ReportTable } from './report-table'
import type { SessionReport } from './session-report'

/** Cash that went in or out without a sale. */
export function Movements({ report }: { report: SessionReport }) {
  const { t } = useTranslation('caisse')
  if (report.movements.length === 0) return null
  return (
    <ReportTable
      title={t('mouvement.liste')}
      columns={[
        t('rapport.heure'),
        t('mouvement.motif'),
        t('rapport.personne'),
        t('rapport.entree'),
        t('rapport.sortie'),
      ]}
      numeric={[3, 4]}
      rows={report.movements.map(({ id, direction, amount, reason, madeBy, madeAt }) => ({
        id,
        cells: [
          formatTime(madeAt),
          reason,
          madeBy ?? '',
          direction === 'in' ? formatEuros(amount) : '',
          direction === 'out' ? formatEuros(amount) : '',
        ],
      }))}
    />
  )
}

/** What was corrected after the closing: the figures above stay those of that evening. */
export function Complements({ report }: { report: SessionReport }) {
  const { t } = useTranslation('caisse')
  const { data: presets = [] } = useQuery({ ...presetsQuery, enabled: report.complements.length > 0 })
  const presetName = (id: string) => presets.find((preset) => preset.id === id)?.name ?? null
  if (report.complements.length === 0) return null
  return (
    <ReportTable
      title={t('rapport.complements')}
      columns={[
        t('rapport.corrige'),
        t('rapport.ticket'),
        t('rapport.quoi'),
        t('rapport.avant'),
        t('rapport.apres'),
        t('rapport.personne'),
      ]}
      numeric={[]}
      rows={report.complements.map((complement, index) => ({
        id: String(index),
        cells: [
          formatDayAndTime(complement.correctedAt),
          String(complement.ticketNumber),
          complementName(complement.label, complement.field, t),
          complementValue(complement.field, complement.before, presetName),
          complementValue(complement.field, complement.after, presetName),
          complement.correctedBy ?? '',
        ],
      }))}
      note={t('rapport.complementsNote')}
    />
  )
}

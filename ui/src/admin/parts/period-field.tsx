import { DatePickerInput } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Day } from '../day'
import { type Preset, presetPeriod, today } from '../period'

const PRESETS: Preset[] = ['today', 'week', 'month', 'quarter', 'year']

/** From one day to another, both included; the usual periods within one touch. */
export function PeriodField({
  label,
  from,
  to,
  clearable = true,
  onPeriod,
}: {
  label: string
  from: Day | undefined
  to: Day | undefined
  clearable?: boolean
  onPeriod: (from: Day | undefined, to: Day | undefined) => void
}) {
  const { t } = useTranslation('admin')
  const now = today()
  return (
    <DatePickerInput
      type="range"
      label={label}
      placeholder={t('periode.toutes')}
      leftSection={<IconCalendar size={20} stroke={1.7} aria-hidden />}
      valueFormat="D MMM YYYY"
      allowSingleDateInRange
      clearable={clearable}
      maxDate={now}
      value={[from ?? null, to ?? null]}
      presets={PRESETS.map((preset) => {
        const period = presetPeriod(preset, now)
        return { value: [period.from, period.to] as [string, string], label: t(`periode.${preset}`) }
      })}
      clearButtonProps={{ 'aria-label': t('periode.effacer') }}
      ariaLabels={{
        nextMonth: t('periode.moisSuivant'),
        previousMonth: t('periode.moisPrecedent'),
        monthLevelControl: t('periode.changerMois'),
        yearLevelControl: t('periode.changerAnnee'),
        nextYear: t('periode.anneeSuivante'),
        previousYear: t('periode.anneePrecedente'),
        nextDecade: t('periode.decennieSuivante'),
        previousDecade: t('periode.decenniePrecedente'),
      }}
      onChange={([start, end]) => {
        // Half a period is still being chosen.
        if ((start === null) === (end === null)) onPeriod(start ?? undefined, end ?? undefined)
      }}
    />
  )
}

import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FieldRow } from '@/kit/field-row/field-row'
import { BAUDS, PARITIES } from './scale-draft'
import type { ScaleSettings } from './scale-query'

/** How a serial cable is spoken on. */
export function LineFields({
  draft,
  onChange,
}: {
  draft: ScaleSettings
  onChange: (draft: ScaleSettings) => void
}) {
  const { t } = useTranslation('admin')
  return (
    <FieldRow>
      <Select
        allowDeselect={false}
        label={t('balance.vitesse')}
        data={BAUDS.map(String)}
        value={String(draft.baud ?? 9600)}
        onChange={(baud) => onChange({ ...draft, baud: Number(baud) })}
      />
      <Select
        allowDeselect={false}
        label={t('balance.parite')}
        data={PARITIES.map((value) => ({ value, label: t(`balance.parites.${value}`) }))}
        value={draft.parity}
        onChange={(value) =>
          onChange({ ...draft, parity: PARITIES.find((known) => known === value) ?? 'none' })
        }
      />
      <Select
        allowDeselect={false}
        label={t('balance.bits')}
        data={['7', '8']}
        value={String(draft.data_bits)}
        onChange={(bits) => onChange({ ...draft, data_bits: bits === '7' ? 7 : 8 })}
      />
    </FieldRow>
  )
}

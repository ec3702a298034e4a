import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DenominationCount } from '@/kit/denomination-count/denomination-count'
import { type Count, countedPieces, countTotal } from '@/kit/denomination-count/denominations'
import { type Entry, type EntryFormat } from '@/kit/numpad/entry'
import { KeypadField } from '@/kit/numpad/keypad-field'
import { type Centimes, parseEuros } from '@/lib/money'
import classes from './cash-count.module.css'

/** The drawer, counted piece by piece or typed as a total. */
export interface CashCount {
  mode: 'pieces' | 'total'
  pieces: Count
  total: Entry
}

export const NOTHING_COUNTED: CashCount = { mode: 'pieces', pieces: {}, total: '' }
/** A paper book gives a total, seldom the pieces. */
export const TOTAL_ONLY: CashCount = { ...NOTHING_COUNTED, mode: 'total' }

const DRAWER: EntryFormat = { wholeDigits: 5, decimals: 2 }

export function cashTotal({ mode, pieces, total }: CashCount): Centimes {
  return mode === 'pieces' ? countTotal(pieces) : (parseEuros(total) ?? 0)
}

export const isCounted = ({ mode, pieces, total }: CashCount): boolean =>
  mode === 'pieces' ? countedPieces(pieces).length > 0 : total !== ''

export const piecesOf = (count: CashCount): { value: Centimes; quantity: number }[] =>
  count.mode === 'pieces' ? countedPieces(count.pieces) : []

export function CashCountFields({
  count,
  totalLabel,
  onChange,
}: {
  count: CashCount
  totalLabel: string
  onChange: (count: CashCount) => void
}) {
  const { t } = useTranslation('caisse')
  return (
    <div className={classes.fields}>
      <SegmentedControl
        className={classes.mode}
        size="md"
        aria-label={t('comptage.maniere')}
        value={count.mode}
        data={[
          { value: 'pieces', label: t('comptage.parPieces') },
          { value: 'total', label: t('comptage.parTotal') },
        ]}
        onChange={(mode) => onChange({ ...count, mode: mode === 'total' ? 'total' : 'pieces' })}
      />
      {count.mode === 'pieces' ? (
        <DenominationCount
          count={count.pieces}
          labels={{
            notes: t('comptage.billets'),
            coins: t('comptage.pieces'),
            count: (valeur) => t('comptage.nombre', { valeur }),
            more: (valeur) => t('comptage.plus', { valeur }),
            fewer: (valeur) => t('comptage.moins', { valeur }),
          }}
          onChange={(pieces) => onChange({ ...count, pieces })}
        />
      ) : (
        <div className={classes.total}>
          <KeypadField
            label={totalLabel}
            unit="€"
            format={DRAWER}
            placeholder="0,00"
            value={count.total}
            onChange={(total) => onChange({ ...count, total })}
          />
        </div>
      )}
    </div>
  )
}

import type { TFunction } from 'i18next'
import { type Centimes, formatEuros } from '@/lib/money'

/** A difference in words: a colour or a sign alone is too easily misread. */
export function differenceWords(difference: Centimes, t: TFunction<'caisse'>): string {
  if (difference === 0) return t('cloture.ecartJuste')
  const montant = formatEuros(Math.abs(difference))
  return difference < 0 ? t('cloture.ecartManque', { montant }) : t('cloture.ecartTrop', { montant })
}

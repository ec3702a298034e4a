import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { formatEuros } from '@/lib/money'
import { formatKg } from '@/lib/weight'
import { type Notice, typedWeight, type Typing } from './basket'

/** What is missing, or looks odd: in words, in place, never a wall. */
export function NoticeLine({ typing, notice }: { typing: Typing; notice: Notice }) {
  const { t } = useTranslation('caisse')
  const { category } = typing
  return (
    <ErrorNotice tone="warn">
      {t(`vente.avis.${notice}`, {
        poids: formatKg(typedWeight(typing)),
        min: formatEuros(category?.price ?? 0),
        max: formatEuros(category?.maxPrice ?? 0),
      })}
    </ErrorNotice>
  )
}

import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { formatKg } from '@/lib/weight'
import type { Figures } from '../api/wire'
import { flowsFromWire, totalOf } from '../parts/flows'
import classes from './sum-line.module.css'
import { partsThatDiffer } from './sums'

/** What comes in is the sum of its parts: shown, and loud if it ever were not. */
export function SumLine({ figures }: { figures: Figures }) {
  const { t } = useTranslation('adminReception')
  const wrong = partsThatDiffer(figures)
  if (wrong.length > 0)
    return (
      <ErrorNotice>
        {t('somme.fausse', { parts: wrong.map((part) => t(`somme.parts.${part}`)).join(', ') })}
      </ErrorNotice>
    )
  const flows = flowsFromWire(figures)
  return (
    <p className={classes.line}>
      <IconCircleCheck size={20} aria-hidden />
      <span data-figures>
        {t('somme.juste', {
          total: formatKg(totalOf(flows)),
          entree: formatKg(flows.entree),
          direct: formatKg(flows.direct),
          sortie: formatKg(flows.sortie),
        })}
      </span>
    </p>
  )
}

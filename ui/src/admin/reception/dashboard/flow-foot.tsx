import { useTranslation } from 'react-i18next'
import type { Grams } from '@/lib/weight'
import { FLOWS, type FlowGrams } from '../parts/flows'

/** The last row of a table by way: the totals of the page, so that one can add up. */
export function FlowFoot({
  flows,
  total,
  lignes,
  kg,
}: {
  flows: FlowGrams
  total: Grams
  lignes?: string
  kg: (grams: Grams) => string
}) {
  const { t } = useTranslation('adminReception')
  return (
    <tfoot>
      <tr>
        <th scope="row">{t('tableau.total')}</th>
        {lignes !== undefined && <td data-figure>{lignes}</td>}
        {FLOWS.map((flow) => (
          <td key={flow} data-figure>
            {kg(flows[flow])}
          </td>
        ))}
        <td data-figure>
          <strong>{kg(total)}</strong>
        </td>
      </tr>
    </tfoot>
  )
}

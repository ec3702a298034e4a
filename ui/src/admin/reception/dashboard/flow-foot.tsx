import { useTranslation } from 'react-i18next'
import { formatKg, type Grams } from '@/lib/weight'
import { FLOWS, type FlowGrams } from '../parts/flows'

/** The last row of a table by way: the totals of the page, so that one can add up. */
export function FlowFoot({ flows, total, lignes }: { flows: FlowGrams; total: Grams; lignes?: string }) {
  const { t } = useTranslation('adminReception')
  return (
    <tfoot>
      <tr>
        <th scope="row">{t('tableau.total')}</th>
        {lignes !== undefined && <td data-figure>{lignes}</td>}
        {FLOWS.map((flow) => (
          <td key={flow} data-figure>
            {formatKg(flows[flow])}
          </td>
        ))}
        <td data-figure>
          <strong>{formatKg(total)}</strong>
        </td>
      </tr>
    </tfoot>
  )
}

import { useTranslation } from 'react-i18next'
import type { Grams } from '@/lib/weight'
import { figure } from '../../format'
import { columnKg } from '../parts/column-kg'
import { FLOWS, type FlowGrams } from '../parts/flows'
import stack from '../../parts/stack.module.css'
import classes from './share-list.module.css'
import { shares } from './shares'

export interface ShareRow {
  key: string
  name: string
  lignes: number
  total: Grams
  /** How it splits by way, when it is known: the bar is drawn in three colours. */
  flows?: FlowGrams
}

const percent = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** Heaviest first, each with its share; the shares make 100 % and the weights make the total. */
export function ShareList({ label, head, rows }: { label: string; head: string; rows: ShareRow[] }) {
  const { t } = useTranslation('adminReception')
  if (rows.length === 0) return <p className={stack.quiet}>{t('tableau.rien')}</p>
  const sorted = rows.toSorted((a, b) => b.total - a.total || a.name.localeCompare(b.name, 'fr'))
  const heaviest = Math.max(1, ...sorted.map(({ total }) => total))
  const tenths = shares(sorted.map(({ total }) => total))
  const kg = columnKg(sorted.map(({ total }) => total))
  const sum = sorted.reduce((grams, { total }) => grams + total, 0)
  return (
    // A region that scrolls must be reached by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={classes.frame} role="region" aria-label={label} tabIndex={0}>
      <table className={classes.list} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <td aria-hidden />
            <th scope="col">{t('tableau.lignes')}</th>
            <th scope="col">{t('tableau.poids')}</th>
            <th scope="col">{t('tableau.part')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ key, name, lignes, total, flows }, index) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td aria-hidden>
                <div className={classes.bar} style={{ width: `${(100 * total) / heaviest}%` }}>
                  {flows === undefined ? (
                    <span style={{ flexGrow: 1 }} />
                  ) : (
                    FLOWS.filter((flow) => flows[flow] > 0).map((flow) => (
                      <span key={flow} style={{ flexGrow: flows[flow], background: `var(--flow-${flow})` }} />
                    ))
                  )}
                </div>
              </td>
              <td>{figure(lignes)}</td>
              <td>{kg(total)}</td>
              <td>{t('tableau.pourcent', { part: percent.format((tenths[index] ?? 0) / 10) })}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('tableau.total')}</th>
            <td aria-hidden />
            <td>{figure(sorted.reduce((count, { lignes }) => count + lignes, 0))}</td>
            <td>
              <strong>{kg(sum)}</strong>
            </td>
            <td>{t('tableau.pourcent', { part: sum === 0 ? '0' : '100' })}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { containersQuery } from '@/lib/scale/containers-query'
import { formatKg, gramsFromWire } from '@/lib/weight'
import type { EntryState } from '../ticket/entry-state'
import type { EntryStore } from '../ticket/entry-store'
import classes from './tare-row.module.css'
import type { Weighing } from './weighing'

/** What comes off: a container of the shop, or whatever is on the scale now. One tap sets, one tap takes off. */
export function TareRow({
  state: { tare },
  weighing,
  store,
}: {
  state: EntryState
  weighing: Weighing
  store: EntryStore
}) {
  const { t } = useTranslation('reception')
  const { data: containers = [] } = useQuery(containersQuery)
  const { gross } = weighing
  const isManual = tare !== null && tare.name === null
  return (
    <div className={classes.row} role="group" aria-label={t('pesee.tare')}>
      <button
        type="button"
        className={classes.choice}
        aria-pressed={isManual}
        title={t('pesee.tarerAide')}
        disabled={!isManual && gross === null}
        onClick={() =>
          store.dispatch({
            on: 'tare',
            tare: isManual || gross === null ? null : { name: null, weight: gross },
          })
        }
      >
        <span className={classes.name}>
          {isManual ? t('pesee.tareFaite', { poids: formatKg(tare.weight) }) : t('pesee.tarer')}
        </span>
      </button>
      {containers.map(({ id, name, weight: kilos }) => {
        const weight = gramsFromWire(kilos)
        const isOn = tare?.name === name && tare.weight === weight
        return (
          <button
            key={id}
            type="button"
            className={classes.choice}
            aria-pressed={isOn}
            aria-label={t('pesee.contenant', { nom: name, poids: formatKg(weight) })}
            onClick={() => store.dispatch({ on: 'tare', tare: isOn ? null : { name, weight } })}
          >
            <span className={classes.name}>{name}</span>
            <span className={classes.weight}>−{formatKg(weight)}</span>
          </button>
        )
      })}
    </div>
  )
}

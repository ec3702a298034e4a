import type { Ref } from 'react'
import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconHourglass, IconRepeat, IconScale } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { AmountDisplay } from '@/kit/amount-display/amount-display'
import { Numpad } from '@/kit/numpad/numpad'
import type { ScaleReading } from '@/lib/scale/use-scale'
import { formatKg, kgInput } from '@/lib/weight'
import type { EntryState } from '../ticket/entry-state'
import type { EntryStore } from '../ticket/entry-store'
import { scaleStatus } from './scale-status'
import { TareRow } from './tare-row'
import type { Weighing } from './weighing'
import classes from './weight-pane.module.css'

/** Everything about the weight: what the scale shows, the tare, and the keypad that always works. */
export function WeightPane({
  state,
  weighing,
  reading,
  store,
  displayRef,
}: {
  state: EntryState
  weighing: Weighing
  reading: ScaleReading
  store: EntryStore
  displayRef: Ref<HTMLInputElement>
}) {
  const { t } = useTranslation('reception')
  const { gross, net, from } = weighing
  const shown = from === 'scale' && net !== null ? kgInput(net) : state.typed
  return (
    <>
      <AmountDisplay
        ref={displayRef}
        label={t(
          state.tare === null ? 'pesee.poids' : from === 'scale' ? 'pesee.poidsNet' : 'pesee.poidsBrut',
        )}
        unit="kg"
        text={shown}
        fallback={gross === null ? '0,00' : kgInput(gross)}
        hint={<Status weighing={weighing} reading={reading} store={store} />}
        onText={(text) => store.dispatch({ on: 'text', text })}
      />
      <TareRow state={state} weighing={weighing} store={store} />
      <Numpad
        labels={{ name: t('pesee.pave'), comma: t('pesee.virgule'), erase: t('pesee.effacer') }}
        hasDecimals
        onKey={(key) => store.dispatch({ on: 'key', key })}
      />
    </>
  )
}

const MARKS = { quiet: null, good: IconCircleCheck, wait: IconHourglass, warn: IconAlertTriangle }

function Status({
  weighing,
  reading,
  store,
}: {
  weighing: Weighing
  reading: ScaleReading
  store: EntryStore
}) {
  const { t } = useTranslation('reception')
  const { tone, sentence, action } = scaleStatus(weighing, reading)
  const Mark = MARKS[tone]
  return (
    <span className={classes.status} data-tone={tone}>
      <span className={classes.said} role="status">
        {Mark && <Mark size={20} stroke={2} aria-hidden />}
        {t(`pesee.${sentence}`, { net: formatKg(weighing.net ?? 0) })}
      </span>
      {action !== null && (
        <Button
          variant="light"
          leftSection={
            action === 'useScale' ? <IconScale size={20} aria-hidden /> : <IconRepeat size={20} aria-hidden />
          }
          onClick={() => store.dispatch({ on: action })}
        >
          {t(action === 'useScale' ? 'pesee.reprendre' : 'pesee.compterEncore')}
        </Button>
      )}
    </span>
  )
}

import {
  IconBuildingStore,
  IconPin,
  IconPinFilled,
  IconRecycle,
  IconTrash,
  IconDoorExit,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './destination-pane.module.css'
import type { EntryState } from './entry-state'
import type { EntryStore } from './entry-store'
import { type Destination, destinationsOf } from './ligne'

export const DESTINATION_ICONS = {
  MAGASIN: IconBuildingStore,
  RECYCLAGE: IconRecycle,
  DECHETERIE: IconTrash,
} as const satisfies Record<Destination, unknown>

/** Where it goes. Back to the shop after each ligne, unless it is kept. */
export function DestinationPane({ state, store }: { state: EntryState; store: EntryStore }) {
  const { t } = useTranslation('reception')
  const { destination, isExit, isPinned } = state
  const Pin = isPinned ? IconPinFilled : IconPin
  return (
    <div className={classes.pane}>
      <div className={classes.segments} role="radiogroup" aria-label={t('destination.nom')}>
        {destinationsOf(isExit).map((choice) => {
          const Picture = DESTINATION_ICONS[choice]
          return (
            <label key={choice} className={classes.segment}>
              <input
                type="radio"
                name="destination"
                className={classes.radio}
                checked={choice === destination}
                onChange={() => store.dispatch({ on: 'destination', destination: choice })}
              />
              <Picture size={20} stroke={1.8} aria-hidden />
              {t(`destination.${choice}`)}
            </label>
          )
        })}
      </div>
      <div className={classes.options}>
        <button
          type="button"
          role="switch"
          className={classes.option}
          aria-checked={isExit}
          aria-keyshortcuts="="
          onClick={() => store.dispatch({ on: 'toggleExit' })}
        >
          <IconDoorExit size={20} stroke={1.8} aria-hidden />
          {t('destination.sortie')}
        </button>
        <button
          type="button"
          className={classes.option}
          aria-pressed={isPinned}
          aria-label={t('destination.garderNom')}
          title={t('destination.garderNom')}
          onClick={() => store.dispatch({ on: 'togglePin' })}
        >
          <Pin size={20} stroke={1.8} aria-hidden />
          {t('destination.garder')}
        </button>
      </div>
    </div>
  )
}

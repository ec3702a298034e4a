import { useTranslation } from 'react-i18next'
import { useFirstField, useKeypad } from '@/kit/numpad/keypad-scope'
import { Numpad } from '@/kit/numpad/numpad'
import classes from './scope-keypad.module.css'

/** The keypad of a counting screen: it types into the field that last had the focus. */
export function ScopeKeypad({ way }: { way: string }) {
  const { t } = useTranslation('caisse')
  const { activeId, press } = useKeypad()
  useFirstField(way)
  return (
    <div className={classes.pane}>
      <Numpad
        labels={{ name: t('pave.nom'), comma: t('pave.virgule'), erase: t('pave.effacer') }}
        hasDecimals
        isDisabled={activeId === null}
        onKey={press}
      />
      <p className={classes.hint}>{t('pave.conseil')}</p>
    </div>
  )
}

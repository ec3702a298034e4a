import { IconCash, IconCreditCard, IconGift, IconWritingSign, type Icon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { METHOD_LETTERS } from '../keyboard'
import { KeyHint } from '../layout/key-hint'
import type { SaleCommands } from '../sale/sale-commands'
import classes from './method-choice.module.css'
import { type Method, METHODS } from './payment'

const ICONS: Record<Method, Icon> = {
  cash: IconCash,
  card: IconCreditCard,
  check: IconWritingSign,
  free: IconGift,
}

export function MethodChoice({
  method: chosen,
  isDisabled,
  commands,
}: {
  method: Method
  isDisabled: boolean
  commands: SaleCommands
}) {
  const { t } = useTranslation('caisse')
  return (
    <div className={classes.methods} role="group" aria-label={t('paiement.moyen')}>
      {METHODS.map((method) => {
        const Picture = ICONS[method]
        return (
          <button
            key={method}
            type="button"
            className={classes.method}
            aria-pressed={method === chosen}
            aria-keyshortcuts={METHOD_LETTERS[method]}
            disabled={isDisabled}
            onClick={() => commands.payment({ type: 'method', method })}
          >
            <Picture size={26} stroke={1.7} aria-hidden />
            {t(`moyens.${method}`)}
            <span className={classes.letter}>
              <KeyHint>{METHOD_LETTERS[method]}</KeyHint>
            </span>
          </button>
        )
      })}
    </div>
  )
}

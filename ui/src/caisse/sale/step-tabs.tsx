import { useTranslation } from 'react-i18next'
import { formatEuros } from '@/lib/money'
import { formatKg } from '@/lib/weight'
import {
  type Basket,
  isReached,
  type Step,
  typedPrice,
  typedQuantity,
  typedWeight,
  visibleSteps,
} from './basket'
import type { SaleCommands } from './sale-commands'
import classes from './step-tabs.module.css'

/** Where one is in the article, with what is already known: each step reached can be gone back to. */
export function StepTabs({ basket, commands }: { basket: Basket; commands: SaleCommands }) {
  const { t } = useTranslation('caisse')
  const { typing, pricing } = basket
  const steps = visibleSteps(typing, pricing)
  return (
    <nav className={classes.tabs} aria-label={t('vente.etapes.nom')}>
      {steps.map((step) => (
        <button
          key={step}
          type="button"
          className={classes.tab}
          aria-current={step === typing.step ? 'step' : undefined}
          disabled={!isReached(typing, step)}
          onClick={() => commands.basket({ type: 'goTo', step })}
        >
          <span className={classes.name}>{t(`vente.etapes.${step}`)}</span>
          <span className={classes.value}>{valueOf(basket, step)}</span>
        </button>
      ))}
    </nav>
  )
}

function valueOf({ typing, pricing }: Basket, step: Step): string {
  if (!isReached(typing, step)) return ''
  switch (step) {
    case 'category':
      return typing.parent?.name ?? typing.category?.name ?? ''
    case 'subcategory':
      return typing.category?.name ?? ''
    case 'weight': {
      const weight = typedWeight(typing)
      return weight === 0 ? '' : formatKg(weight)
    }
    case 'quantity':
      return String(typedQuantity(typing))
    case 'price': {
      const price = typedPrice(typing, pricing)
      return price === null || (price === 0 && pricing === 'total') ? '' : formatEuros(price)
    }
  }
}

import { useTranslation } from 'react-i18next'
import { formatEuros } from '@/lib/money'
import { formatKg } from '@/lib/weight'
import {
  isReached,
  type Step,
  typedPrice,
  typedQuantity,
  typedWeight,
  type Typing,
  visibleSteps,
} from './basket'
import type { SaleCommands } from './sale-commands'
import classes from './step-tabs.module.css'

/** Where one is in the article, with what is already known: each step reached can be gone back to. */
export function StepTabs({ typing, commands }: { typing: Typing; commands: SaleCommands }) {
  const { t } = useTranslation('caisse')
  const steps = typing.editing || typing.category || typing.parent ? visibleSteps(typing) : FIRST_STEPS
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
          <span className={classes.value}>{valueOf(typing, step)}</span>
        </button>
      ))}
    </nav>
  )
}

/** Before a category is chosen nobody knows whether there is a sub-category: the usual way is shown. */
const FIRST_STEPS: Step[] = ['category', 'weight', 'quantity', 'price']

function valueOf(typing: Typing, step: Step): string {
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
      const price = typedPrice(typing)
      return price === null ? '' : formatEuros(price)
    }
  }
}

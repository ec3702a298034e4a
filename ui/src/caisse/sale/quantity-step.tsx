import { ActionIcon } from '@mantine/core'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatEuros } from '@/lib/money'
import { defaultPrice, typedQuantity, type Typing } from './basket'
import type { SaleCommands } from './sale-commands'
import classes from './steps.module.css'

export function QuantityStep({ typing, commands }: { typing: Typing; commands: SaleCommands }) {
  const { t } = useTranslation('caisse')
  const quantity = typedQuantity(typing)
  const price = defaultPrice(typing, 'lines')
  const set = (next: number) => commands.paste(String(next))
  return (
    <div className={classes.step}>
      <div className={classes.stepper}>
        <ActionIcon
          variant="default"
          size={60}
          radius="md"
          aria-label={t('vente.quantite.moins')}
          disabled={quantity <= 1}
          onClick={() => set(quantity - 1)}
        >
          <IconMinus size={28} aria-hidden />
        </ActionIcon>
        <p className={classes.big} aria-live="polite">
          {quantity}
        </p>
        <ActionIcon
          variant="default"
          size={60}
          radius="md"
          aria-label={t('vente.quantite.plus')}
          disabled={quantity >= 9999}
          onClick={() => set(quantity + 1)}
        >
          <IconPlus size={28} aria-hidden />
        </ActionIcon>
      </div>
      {price !== null && price > 0 && (
        <p className={classes.quiet}>
          {t('vente.quantite.soit', { montant: formatEuros(quantity * price) })}
        </p>
      )}
    </div>
  )
}

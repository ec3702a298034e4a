import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatKg } from '@/lib/weight'
import { typedWeight, type Typing } from './basket'
import type { SaleCommands } from './sale-commands'
import classes from './steps.module.css'

export function WeightStep({ typing, commands }: { typing: Typing; commands: SaleCommands }) {
  const { t } = useTranslation('caisse')
  return (
    <div className={classes.step}>
      <p className={classes.big} aria-live="polite">
        {formatKg(typedWeight(typing))}
      </p>
      {typing.weighings.length === 0 ? (
        <p className={classes.quiet}>{t('vente.pesees.conseil')}</p>
      ) : (
        <ul className={classes.chips} aria-label={t('vente.pesees.titre')}>
          {typing.weighings.map((grams, index) => (
            <li key={index} className={classes.chip}>
              {formatKg(grams)}
              <ActionIcon
                variant="subtle"
                color="gray"
                size="command"
                aria-label={t('vente.pesees.retirer', { poids: formatKg(grams) })}
                onClick={() => commands.basket({ type: 'removeWeighing', index })}
              >
                <IconX size={20} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

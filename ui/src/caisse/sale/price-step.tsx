import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatEuros } from '@/lib/money'
import { NOTE_LETTER, PRESET_LETTERS } from '../keyboard'
import { type Basket, type CategoryRef, type Preset, typedPrice, typedQuantity } from './basket'
import { KeyHint } from '../layout/key-hint'
import { leaveTextField } from '../layout/leave-text-field'
import type { SaleCommands } from './sale-commands'
import classes from './steps.module.css'

export function PriceStep({
  basket,
  presets,
  commands,
}: {
  basket: Basket
  presets: Preset[]
  commands: SaleCommands
}) {
  const { t } = useTranslation('caisse')
  const { typing, pricing } = basket
  const price = typedPrice(typing, pricing)
  const quantity = typedQuantity(typing)
  const noteHint = t(`vente.prix.notes.${typing.preset?.kind ?? 'sale'}`)

  return (
    <div className={classes.step}>
      <p className={classes.big} aria-live="polite">
        {price === null || (price === 0 && pricing === 'total') ? '– €' : formatEuros(quantity * price)}
      </p>
      {quantity > 1 && price !== null && (
        <p className={classes.quiet}>
          {t('vente.prix.soit', {
            quantite: quantity,
            prix: formatEuros(price),
            total: formatEuros(quantity * price),
          })}
        </p>
      )}
      {pricing === 'lines' ? (
        <UsualPrice category={typing.category} />
      ) : (
        <p className={classes.quiet}>{t('vente.prix.facultatif')}</p>
      )}
      {presets.length > 0 && (
        <fieldset className={classes.presets}>
          <legend className={classes.legend}>{t('vente.prix.motifs')}</legend>
          {presets.map((preset, index) => (
            <button
              key={preset.id}
              type="button"
              className={classes.preset}
              aria-pressed={typing.preset?.id === preset.id}
              onClick={() => commands.basket({ type: 'preset', preset })}
            >
              {preset.name}
              {PRESET_LETTERS[index] && <KeyHint>{PRESET_LETTERS[index]}</KeyHint>}
            </button>
          ))}
        </fieldset>
      )}
      <TextInput
        data-note
        label={t('vente.prix.note')}
        placeholder={noteHint}
        rightSection={<KeyHint>{NOTE_LETTER}</KeyHint>}
        maxLength={500}
        value={typing.note}
        onChange={(event) => commands.basket({ type: 'typeLineNote', text: event.currentTarget.value })}
        onKeyDown={leaveTextField}
      />
    </div>
  )
}

function UsualPrice({ category }: { category: CategoryRef | null }) {
  const { t } = useTranslation('caisse')
  if (!category) return null
  return <p className={classes.quiet}>{sentence(category)}</p>

  function sentence({ price, maxPrice }: CategoryRef): string {
    if (price === null) return t('vente.prix.aucun')
    if (maxPrice !== null && maxPrice > price) {
      return t('vente.prix.fourchette', { min: formatEuros(price), max: formatEuros(maxPrice) })
    }
    return t('vente.prix.habituel', { prix: formatEuros(price) })
  }
}

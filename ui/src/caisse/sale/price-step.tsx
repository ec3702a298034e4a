import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatEuros } from '@/lib/money'
import { NOTE_LETTER, PRESET_LETTERS } from '../keyboard'
import { type CategoryRef, type Preset, typedPrice, typedQuantity, type Typing } from './basket'
import { KeyHint } from '../layout/key-hint'
import { leaveTextField } from '../layout/leave-text-field'
import type { SaleCommands } from './sale-commands'
import classes from './steps.module.css'

export function PriceStep({
  typing,
  presets,
  commands,
}: {
  typing: Typing
  presets: Preset[]
  commands: SaleCommands
}) {
  const { t } = useTranslation('caisse')
  const price = typedPrice(typing)
  const quantity = typedQuantity(typing)
  const noteHint =
    typing.preset?.kind === 'recycling' ? t('vente.prix.noteRecyclage') : t('vente.prix.noteDon')

  return (
    <div className={classes.step}>
      <p className={classes.big} aria-live="polite">
        {price === null ? '– €' : formatEuros(quantity * price)}
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
      <UsualPrice category={typing.category} />
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
      {(typing.preset !== null || typing.editing !== null) && (
        <TextInput
          data-note
          label={t('vente.prix.note')}
          placeholder={typing.preset ? noteHint : undefined}
          rightSection={<KeyHint>{NOTE_LETTER}</KeyHint>}
          maxLength={500}
          value={typing.note}
          onChange={(event) => commands.basket({ type: 'typeLineNote', text: event.currentTarget.value })}
          onKeyDown={leaveTextField}
        />
      )}
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

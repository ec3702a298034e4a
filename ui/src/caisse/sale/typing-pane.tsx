import type { Ref } from 'react'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { AmountDisplay } from '@/kit/amount-display/amount-display'
import { Numpad } from '@/kit/numpad/numpad'
import { eurosInput, formatEuros } from '@/lib/money'
import { formatKg, kgInput } from '@/lib/weight'
import { type Payment, receivedOf } from '../payment/payment'
import { type Basket, defaultPrice, fieldOf, typedWeight, type Typing } from './basket'
import { KeyHint } from '../layout/key-hint'
import type { SaleCommands } from './sale-commands'
import { isLocked, type SaleState } from './sale-state'
import classes from './typing-pane.module.css'

interface Shown {
  label: string
  unit: string
  text: string
  fallback: string
  hint?: string | undefined
}

/** The live keypad: one field at a time, in large digits. */
export function TypingPane({
  state,
  commands,
  displayRef,
}: {
  state: SaleState
  commands: SaleCommands
  displayRef: Ref<HTMLInputElement>
}) {
  const { t } = useTranslation('caisse')
  const { typing } = state.basket
  const payment = state.isPaying ? state.payment : null
  const isChoosing = payment === null && (typing.step === 'category' || typing.step === 'subcategory')
  const isWeighing = payment === null && typing.step === 'weight'
  const isSending = isLocked(state)
  const canValidate = !isSending && (!isChoosing || typing.weight !== '')

  return (
    <div className={classes.pane}>
      <AmountDisplay
        {...(payment ? shownPayment(payment, t) : shownTyping(state.basket, t))}
        ref={displayRef}
        isReadOnly={isSending}
        onText={commands.paste}
      />
      <Numpad
        labels={{ name: t('pave.nom'), comma: t('pave.virgule'), erase: t('pave.effacer') }}
        hasDecimals={payment !== null || typing.step !== 'quantity'}
        isDisabled={isSending}
        onKey={commands.key}
      >
        <Button
          size="pay"
          variant={canValidate ? 'filled' : 'default'}
          disabled={!canValidate}
          rightSection={canValidate && <KeyHint>{t('pave.entree')}</KeyHint>}
          onClick={commands.validate}
        >
          {t('vente.valider')}
        </Button>
        {isWeighing && (
          <Button
            variant="default"
            leftSection={<IconPlus size={20} aria-hidden />}
            rightSection={<KeyHint>+</KeyHint>}
            disabled={typing.weight === ''}
            onClick={() => commands.basket({ type: 'addWeighing' })}
          >
            {t('vente.pesees.ajouter')}
          </Button>
        )}
      </Numpad>
    </div>
  )
}

function shownPayment(payment: Payment, t: TFunction<'caisse'>): Shown {
  if (payment.field === 'total') {
    return {
      label: t('paiement.aPayer'),
      unit: '€',
      text: payment.total,
      fallback: payment.subtotal === 0 ? '' : eurosInput(payment.subtotal),
      ...(payment.subtotal > 0 && {
        hint: t('paiement.auMoins', { montant: formatEuros(payment.subtotal) }),
      }),
    }
  }
  if (payment.field === 'donation') {
    return { label: t('paiement.don'), unit: '€', text: payment.donation, fallback: '0,00' }
  }
  return {
    label: t(`paiement.montant.${payment.method}`),
    unit: '€',
    text: payment.received,
    fallback: eurosInput(receivedOf({ ...payment, received: '' })),
  }
}

function shownTyping({ typing, pricing }: Basket, t: TFunction<'caisse'>): Shown {
  const field = fieldOf(typing.step)
  const common = { label: t(`vente.champs.${field}`), unit: t(`vente.unites.${field}`), text: typing[field] }
  switch (field) {
    case 'weight':
      return {
        ...common,
        fallback: kgInput(typing.weighings.length === 0 ? (typing.editing?.weight ?? 0) : 0),
        hint: weightHint(typing, t),
      }
    case 'quantity':
      return { ...common, fallback: String(typing.editing?.quantity ?? 1) }
    case 'price': {
      const price = typing.preset ? typing.preset.price : defaultPrice(typing, pricing)
      return { ...common, fallback: price === null ? '' : eurosInput(price), hint: typing.preset?.name }
    }
  }
}

function weightHint(typing: Typing, t: TFunction<'caisse'>): string | undefined {
  if (typing.step !== 'weight') return typing.weight === '' ? undefined : t('vente.attente')
  if (typing.weighings.length === 0) return undefined
  return `${t('vente.pesees.total')} ${formatKg(typedWeight(typing))}`
}

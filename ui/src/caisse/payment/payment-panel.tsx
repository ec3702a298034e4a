import { Button, TextInput } from '@mantine/core'
import { IconArrowLeft, IconHeart } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { formatEuros } from '@/lib/money'
import { DONATION_LETTER, TOTAL_LETTER } from '../keyboard'
import { KeyHint } from '../layout/key-hint'
import { leaveTextField } from '../layout/leave-text-field'
import type { SaleCommands } from '../sale/sale-commands'
import { MethodChoice } from './method-choice'
import { Outcome } from './outcome'
import { donationOf, dueOf, type Payment, preview } from './payment'
import classes from './payment-panel.module.css'
import { TenderList } from './tender-list'
import type { Paying } from './use-pay'

const QUICK_AMOUNTS = [500, 1000, 2000, 5000]

export function PaymentPanel({
  payment,
  note,
  isSending,
  paying,
  commands,
}: {
  payment: Payment
  note: string
  isSending: boolean
  paying: Paying
  commands: SaleCommands
}) {
  const { t } = useTranslation('caisse')
  const after = preview(payment)
  const donation = donationOf(payment)
  const isCash = payment.method === 'cash'
  const next = payment.field === 'total' ? 'totalTape' : after.rest > 0 ? 'ajouter' : 'valider'

  return (
    <div className={classes.panel}>
      <div className={classes.head}>
        <h2 className={classes.due}>
          <span>{t('paiement.aPayer')}</span>
          <strong>{formatEuros(dueOf(payment))}</strong>
          {donation > 0 && (
            <span className={classes.gift}>{t('paiement.dontDon', { montant: formatEuros(donation) })}</span>
          )}
        </h2>
        {payment.asksTotal && (
          <Button
            variant={payment.field === 'total' ? 'light' : 'default'}
            aria-pressed={payment.field === 'total'}
            disabled={isSending}
            rightSection={<KeyHint>{TOTAL_LETTER}</KeyHint>}
            onClick={() => commands.payment({ type: 'field', field: 'total' })}
          >
            {t('paiement.changerTotal')}
          </Button>
        )}
        <Button
          variant="default"
          leftSection={<IconArrowLeft size={20} aria-hidden />}
          disabled={isSending && !paying.isStuck}
          onClick={() => {
            if (paying.isStuck) paying.unlock()
            commands.closePayment()
          }}
        >
          {t('paiement.retour')}
        </Button>
      </div>

      <div className={classes.body}>
        <MethodChoice method={payment.method} isDisabled={isSending} commands={commands} />

        <div className={classes.row} role="group" aria-label={t('paiement.rapides')}>
          <Button variant="default" disabled={isSending} onClick={() => commands.payment({ type: 'exact' })}>
            {t('paiement.exact')}
          </Button>
          {QUICK_AMOUNTS.map((amount) => (
            <Button
              key={amount}
              variant="default"
              disabled={isSending || !isCash}
              onClick={() => commands.payment({ type: 'quickAmount', amount })}
            >
              {`${amount / 100} €`}
            </Button>
          ))}
          <Button
            variant={payment.field === 'donation' ? 'light' : 'default'}
            aria-pressed={payment.field === 'donation'}
            disabled={isSending}
            leftSection={<IconHeart size={20} aria-hidden />}
            rightSection={<KeyHint>{DONATION_LETTER}</KeyHint>}
            onClick={() =>
              commands.payment({
                type: 'field',
                field: payment.field === 'donation' ? 'received' : 'donation',
              })
            }
          >
            {donation > 0
              ? t('paiement.donDe', { montant: formatEuros(donation) })
              : t('paiement.ajouterDon')}
          </Button>
        </div>

        <TenderList payment={payment} isDisabled={isSending} commands={commands} />

        <TextInput
          data-note
          aria-label={t('paiement.note')}
          placeholder={t('paiement.note')}
          maxLength={500}
          disabled={isSending}
          value={note}
          onChange={(event) => commands.basket({ type: 'typeNote', text: event.currentTarget.value })}
          onKeyDown={leaveTextField}
        />
      </div>

      <div className={classes.foot}>
        {paying.refusal !== null && <Refusal paying={paying} sentence={paying.refusal} />}
        {payment.notice !== null && (
          <ErrorNotice tone="warn">
            {t(`paiement.avis.${payment.notice}`, { montant: formatEuros(payment.subtotal) })}
          </ErrorNotice>
        )}
        {payment.field !== 'total' && <Outcome payment={payment} />}
        <Button
          size="pay"
          fullWidth
          loading={isSending && !paying.isStuck}
          disabled={isSending}
          rightSection={<KeyHint>{t('pave.entree')}</KeyHint>}
          onClick={paying.accept}
        >
          {t(`paiement.${next}`)}
        </Button>
      </div>
    </div>
  )
}

function Refusal({ paying, sentence }: { paying: Paying; sentence: string }) {
  const { t } = useTranslation('caisse')
  if (!paying.isStuck) return <ErrorNotice>{sentence}</ErrorNotice>
  return (
    <ErrorNotice action={<Button onClick={paying.retry}>{t('paiement.reessayer')}</Button>}>
      {sentence} {t('paiement.muet')}
    </ErrorNotice>
  )
}

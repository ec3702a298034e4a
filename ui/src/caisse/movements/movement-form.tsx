import { useState } from 'react'
import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { IconArrowBarDown, IconArrowBarUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { type EntryFormat } from '@/kit/numpad/entry'
import { KeypadField } from '@/kit/numpad/keypad-field'
import { KioskFrame } from '@/kit/page-frame/kiosk-frame'
import { asProblem } from '@/lib/api/problem'
import { formatEuros } from '@/lib/money'
import { BackToSale } from '../layout/back-to-sale'
import { BigAmount } from '../layout/big-amount'
import { ScopeKeypad } from '../layout/scope-keypad'
import { SessionBand } from '../layout/session-band'
import { TillColumns } from '../layout/till-columns'
import { WorkCard } from '../layout/work-card'
import type { SessionReport } from '../report/session-report'
import {
  amountOf,
  changeMovement,
  isBlank,
  type Missing,
  missingOf,
  type Movement,
  noMovement,
  reasonText,
} from './movement'
import classes from './movement-form.module.css'
import { MovementList } from './movement-list'
import { type MovementRow, useCreateMovement } from './movements-query'
import { ReasonChoice } from './reason-choice'

const DRAWER: EntryFormat = { wholeDigits: 5, decimals: 2 }

export function MovementForm({ session, movements }: { session: SessionReport; movements: MovementRow[] }) {
  const { t } = useTranslation('caisse')
  const { sessionId } = session
  const [movement, setMovement, forget] = useLocalStorage<Movement>({
    key: `recyclique.mouvement.${sessionId}`,
    defaultValue: noMovement(crypto.randomUUID()),
    getInitialValueInEffect: false,
  })
  const [missing, setMissing] = useState<Missing | null>(null)
  const [made, setMade] = useState<MovementRow | null>(null)
  const create = useCreateMovement(sessionId, (row) => {
    setMade(row)
    forget()
  })

  const change = (part: Partial<Movement>) => {
    setMissing(null)
    create.reset()
    setMovement(changeMovement(movement, part, crypto.randomUUID()))
  }
  const submit = () => {
    const what = missingOf(movement)
    setMissing(what)
    if (what !== null || create.isPending) {
      document.querySelector<HTMLElement>(`[data-ask='${what ?? ''}'] :is(input, button)`)?.focus()
      return
    }
    const reason = reasonText(movement, (name) => t(`mouvement.motifs.${name}`))
    create.mutate({ key: movement.key, direction: movement.direction, amount: amountOf(movement), reason })
  }
  const { direction } = movement
  const Mark = direction === 'in' ? IconArrowBarDown : IconArrowBarUp

  return (
    <KioskFrame
      title={t('mouvement.titre')}
      context={session.registerName}
      band={<SessionBand kind={session.kind} openedAt={session.openedAt} />}
      actions={<BackToSale sessionId={sessionId} />}
    >
      <TillColumns
        keypad={<ScopeKeypad way={made?.id ?? ''} />}
        work={
          <WorkCard title={t('mouvement.nouveau')} hint={t('mouvement.consigne')}>
            <SegmentedControl
              className={classes.direction}
              size="lg"
              fullWidth
              aria-label={t('mouvement.sens')}
              value={direction}
              data={[
                { value: 'out', label: t('mouvement.sortie') },
                { value: 'in', label: t('mouvement.entree') },
              ]}
              onChange={(value) => change({ direction: value })}
            />
            <div className={classes.amount} data-ask="amount">
              <KeypadField
                label={t('mouvement.montant')}
                unit="€"
                format={DRAWER}
                placeholder="0,00"
                value={movement.amount}
                onChange={(amount) => change({ amount })}
              />
            </div>
            <ReasonChoice
              direction={direction}
              reason={movement.reason}
              onChoose={(reason) => change({ reason })}
            />
            <div data-ask="detail">
              <TextInput
                label={t('mouvement.precision')}
                maxLength={150}
                value={movement.detail}
                onChange={(event) => change({ detail: event.currentTarget.value })}
                onKeyDown={(event) => {
                  if (event.key === 'Enter') submit()
                }}
              />
            </div>
          </WorkCard>
        }
        money={
          <WorkCard
            title={t('mouvement.liste')}
            foot={
              <>
                {missing !== null && (
                  <ErrorNotice tone="warn">{t(`mouvement.manque.${missing}`)}</ErrorNotice>
                )}
                {create.error && <ErrorNotice>{asProblem(create.error).detail}</ErrorNotice>}
                <BigAmount
                  label={t(direction === 'in' ? 'mouvement.entree' : 'mouvement.sortie')}
                  amount={formatEuros(amountOf(movement))}
                />
                <Button
                  size="pay"
                  fullWidth
                  data-keypad-end
                  loading={create.isPending}
                  leftSection={<Mark size={24} aria-hidden />}
                  onClick={submit}
                >
                  {t(direction === 'in' ? 'mouvement.enregistrerEntree' : 'mouvement.enregistrerSortie')}
                </Button>
              </>
            }
          >
            <MovementList movements={movements} made={isBlank(movement) ? made : null} />
          </WorkCard>
        }
      />
    </KioskFrame>
  )
}

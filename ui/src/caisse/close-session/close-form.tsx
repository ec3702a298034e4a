import { Button, Checkbox } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { IconLock } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { MONEY } from '@/kit/numpad/entry'
import { KeypadField } from '@/kit/numpad/keypad-field'
import { KioskFrame } from '@/kit/page-frame/kiosk-frame'
import { asProblem } from '@/lib/api/problem'
import { formatEuros } from '@/lib/money'
import { CashCountFields, piecesOf } from '../layout/cash-count'
import { ScopeKeypad } from '../layout/scope-keypad'
import { TillColumns } from '../layout/till-columns'
import { WorkCard } from '../layout/work-card'
import type { SessionReport } from '../report/session-report'
import type { Line } from '../sale/basket'
import { BackToSale } from '../layout/back-to-sale'
import classes from './close-form.module.css'
import { useCloseSession } from './close-session'
import { PendingTicket } from './pending-ticket'
import { type Closing, NOTHING_CLOSED, reckon } from './reckoning'
import { ReckoningCard } from './reckoning-card'

/** Room for a whole day of cards. */
const DAY = { ...MONEY, wholeDigits: 6 }

export function CloseForm({ report, pending }: { report: SessionReport; pending: Line[] }) {
  const { t } = useTranslation('caisse')
  const navigate = useNavigate()
  const [closing, setClosing, forgetClosing] = useLocalStorage<Closing>({
    key: `recyclique.cloture.${report.sessionId}`,
    defaultValue: NOTHING_CLOSED,
    getInitialValueInEffect: false,
  })
  const [isAbandoning, setAbandoning] = useState(false)
  const [asksComment, setAsksComment] = useState(false)
  const close = useCloseSession(() => {
    forgetClosing()
    void navigate({
      to: '/caisse/rapport/$sessionId',
      params: { sessionId: report.sessionId },
      replace: true,
    })
  })
  const reckoning = reckon(report, closing)
  const set = (change: Partial<Closing>) => setClosing({ ...closing, ...change })
  const isReady = reckoning.difference !== null && (pending.length === 0 || isAbandoning)

  const submit = () => {
    if (reckoning.needsComment && closing.comment.trim() === '') {
      setAsksComment(true)
      document.querySelector<HTMLElement>('[data-comment]')?.focus()
      return
    }
    close.mutate({
      key: crypto.randomUUID(),
      sessionId: report.sessionId,
      counted: reckoning.counted,
      byMethod: reckoning.rows.map(({ method, counted }) => ({ method, counted: counted ?? 0 })),
      pieces: piecesOf(closing.cash),
      comment: reckoning.needsComment ? closing.comment : '',
    })
  }

  return (
    <KioskFrame
      title={t('cloture.titre')}
      context={report.registerName}
      actions={<BackToSale sessionId={report.sessionId} />}
    >
      <TillColumns
        keypad={<ScopeKeypad way={closing.cash.mode} />}
        work={
          <>
            <PendingTicket sessionId={report.sessionId} lines={pending} />
            <WorkCard title={t('cloture.especes')} hint={t('cloture.especesConseil')}>
              <CashCountFields
                count={closing.cash}
                totalLabel={t('cloture.totalEspeces')}
                onChange={(cash) => set({ cash })}
              />
              <div className={classes.others}>
                <KeypadField
                  label={t('cloture.cheques')}
                  unit="€"
                  format={DAY}
                  placeholder="0,00"
                  value={closing.check}
                  onChange={(check) => set({ check })}
                />
                <KeypadField
                  label={t('cloture.cartes')}
                  unit="€"
                  format={DAY}
                  placeholder="0,00"
                  value={closing.card}
                  onChange={(card) => set({ card })}
                />
              </div>
            </WorkCard>
          </>
        }
        money={
          <ReckoningCard
            reckoning={reckoning}
            float={report.float}
            comment={closing.comment}
            asksComment={asksComment}
            onComment={(comment) => set({ comment })}
          >
            {pending.length > 0 && (
              <Checkbox
                size="md"
                label={t('cloture.abandonner', {
                  total: formatEuros(pending.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0)),
                })}
                checked={isAbandoning}
                onChange={(event) => setAbandoning(event.currentTarget.checked)}
              />
            )}
            {close.error && <ErrorNotice>{asProblem(close.error).detail}</ErrorNotice>}
            <Button
              size="pay"
              fullWidth
              data-keypad-end
              disabled={!isReady}
              loading={close.isPending || close.isSuccess}
              leftSection={<IconLock size={24} aria-hidden />}
              onClick={submit}
            >
              {t('cloture.fermer')}
            </Button>
          </ReckoningCard>
        }
      />
    </KioskFrame>
  )
}

import { Button } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { MONEY } from '@/kit/numpad/entry'
import { KeypadField } from '@/kit/numpad/keypad-field'
import { KioskFrame } from '@/kit/page-frame/kiosk-frame'
import { asProblem } from '@/lib/api/problem'
import { BackToSale } from '../layout/back-to-sale'
import { CashCountFields, piecesOf } from '../layout/cash-count'
import { ScopeKeypad } from '../layout/scope-keypad'
import { SessionBand } from '../layout/session-band'
import { TillColumns } from '../layout/till-columns'
import { WorkCard } from '../layout/work-card'
import type { SessionReport } from '../report/session-report'
import classes from './close-form.module.css'
import { type Close, countKey } from './close-session'
import { closingWords } from './closing-words'
import type { LeftTickets } from './left-tickets'
import { LeftTicketsCard } from './left-tickets-card'
import { BOOK_CLOSED, type Closing, NOTHING_CLOSED, reckon } from './reckoning'
import { ReckoningCard } from './reckoning-card'

/** Room for a whole day of cards. */
const DAY = { ...MONEY, wholeDigits: 6 }

export function CloseForm({
  report,
  left,
  close,
}: {
  report: SessionReport
  left: LeftTickets
  close: Close
}) {
  const { t } = useTranslation('caisse')
  const [closing, setClosing] = useLocalStorage<Closing>({
    key: countKey(report.sessionId),
    defaultValue: report.kind === 'deferred' ? BOOK_CLOSED : NOTHING_CLOSED,
    getInitialValueInEffect: false,
  })
  const [asksComment, setAsksComment] = useState(false)
  const words = closingWords(report.kind)
  const reckoning = reckon(report, closing)
  const set = (change: Partial<Closing>) => setClosing({ ...closing, ...change })

  const submit = async () => {
    if (reckoning.needsComment && closing.comment.trim() === '') {
      setAsksComment(true)
      document.querySelector<HTMLElement>('[data-comment]')?.focus()
      return
    }
    await left.dropAll()
    await close.mutateAsync({
      counted: reckoning.counted,
      byMethod: reckoning.rows.map(({ method, counted }) => ({ method, counted: counted ?? 0 })),
      pieces: piecesOf(closing.cash),
      comment: reckoning.needsComment ? closing.comment : '',
    })
  }

  return (
    <KioskFrame
      title={t(`cloture.titres.${words}`)}
      context={report.registerName}
      band={<SessionBand kind={report.kind} openedAt={report.openedAt} />}
      actions={<BackToSale sessionId={report.sessionId} />}
    >
      <TillColumns
        keypad={<ScopeKeypad way={closing.cash.mode} />}
        work={
          <>
            <LeftTicketsCard sessionId={report.sessionId} left={left} />
            {left.waiting.length === 0 && (
              <WorkCard title={t('cloture.especes')} hint={t(`cloture.conseils.${words}`)}>
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
            )}
          </>
        }
        money={
          <ReckoningCard
            reckoning={reckoning}
            report={report}
            comment={closing.comment}
            asksComment={asksComment}
            onComment={(comment) => set({ comment })}
          >
            {close.error && <ErrorNotice>{asProblem(close.error).detail}</ErrorNotice>}
            <Button
              size="pay"
              fullWidth
              data-keypad-end
              disabled={reckoning.difference === null || !left.isSettled}
              loading={close.isPending}
              leftSection={<IconLock size={24} aria-hidden />}
              onClick={() => void submit().catch(() => undefined)}
            >
              {t(`cloture.fermer.${words}`)}
            </Button>
          </ReckoningCard>
        }
      />
    </KioskFrame>
  )
}

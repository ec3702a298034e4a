import { Button } from '@mantine/core'
import { useTimeout } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { UndoToast } from '@/kit/undo-toast/undo-toast'
import type { Act } from './acts'
import classes from './outcome-dock.module.css'
import type { Outcome } from './use-acts'

const SAID_MS = 6_000

/** At the bottom of the window, over the list: what was just done, or why it was not. */
export function OutcomeDock({
  outcome,
  onUndo,
  onForget,
}: {
  outcome: Outcome | undefined
  onUndo: (act: Act) => void
  onForget: () => void
}) {
  const { t } = useTranslation('admin')
  if (outcome === undefined) return null
  return (
    <div className={classes.dock}>
      {'problem' in outcome ? (
        <ErrorNotice
          action={
            <Button variant="default" onClick={onForget}>
              {t('fermer')}
            </Button>
          }
        >
          {outcome.problem.detail}
        </ErrorNotice>
      ) : (
        <DoneToast key={outcome.key} outcome={outcome} onUndo={onUndo} onForget={onForget} />
      )}
    </div>
  )
}

function DoneToast({
  outcome: { message, undo },
  onUndo,
  onForget,
}: {
  outcome: Exclude<Outcome, { problem: unknown }>
  onUndo: (act: Act) => void
  onForget: () => void
}) {
  const { t } = useTranslation('admin')
  if (undo === undefined) return <Said message={message} onExpire={onForget} />
  return (
    <UndoToast
      message={message}
      undoLabel={t('annuler')}
      onUndo={() => {
        onForget()
        onUndo(undo)
      }}
      onExpire={onForget}
    />
  )
}

/** Nothing to undo: a word in passing. */
function Said({ message, onExpire }: { message: string; onExpire: () => void }) {
  useTimeout(onExpire, SAID_MS, { autoInvoke: true })
  return (
    <p className={classes.said} role="status">
      {message}
    </p>
  )
}

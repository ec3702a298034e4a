import { useEffect, useEffectEvent } from 'react'
import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import classes from './undo-toast.module.css'

export const UNDO_SECONDS = 10

/** Done at once, and undone at once for ten seconds: a question before would slow everybody down. Give it a key per act. */
export function UndoToast({
  message,
  undoLabel,
  onUndo,
  onExpire,
}: {
  message: string
  undoLabel: string
  onUndo: () => void
  onExpire: () => void
}) {
  const expire = useEffectEvent(onExpire)
  useEffect(() => {
    const timer = setTimeout(() => expire(), UNDO_SECONDS * 1000)
    return () => clearTimeout(timer)
  }, [])

  return (
    <div className={classes.toast} role="status">
      <span className={classes.message}>{message}</span>
      <Button variant="default" leftSection={<IconArrowBackUp size={20} aria-hidden />} onClick={onUndo}>
        {undoLabel}
      </Button>
      <span className={classes.time} style={{ animationDuration: `${UNDO_SECONDS}s` }} aria-hidden />
    </div>
  )
}

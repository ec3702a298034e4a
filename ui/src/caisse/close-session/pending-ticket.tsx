import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { formatEuros } from '@/lib/money'
import { articleCount, basketTotal, type Line } from '../sale/basket'

/** Somebody may be waiting at the counter: a ticket in progress is asked about, never dropped in silence. */
export function PendingTicket({ sessionId, lines }: { sessionId: string; lines: Line[] }) {
  const { t } = useTranslation('caisse')
  const navigate = useNavigate()
  if (lines.length === 0) return null
  return (
    <ErrorNotice
      tone="warn"
      action={
        <Button onClick={() => void navigate({ to: '/caisse/vente/$sessionId', params: { sessionId } })}>
          {t('cloture.retourTicket')}
        </Button>
      }
    >
      {t('cloture.enCours', {
        articles: t('ticket.articles', { count: articleCount(lines) }),
        total: formatEuros(basketTotal(lines)),
      })}
    </ErrorNotice>
  )
}

import { useTranslation } from 'react-i18next'
import { Tag } from '../../parts/tag'

/** Open or closed, and copied from a paper book when it was. */
export function TicketTags({
  ticket,
  quietly = false,
}: {
  ticket: { status: string; is_deferred: boolean }
  quietly?: boolean
}) {
  const { t } = useTranslation('adminReception')
  return (
    <>
      {ticket.status === 'opened' && <Tag tone="good">{t('ticket.ouvert')}</Tag>}
      {ticket.status === 'closed' && !quietly && <Tag>{t('ticket.ferme')}</Tag>}
      {ticket.is_deferred && <Tag tone="warn">{t('ticket.differe')}</Tag>}
    </>
  )
}

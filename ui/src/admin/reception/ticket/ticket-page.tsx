import { useState } from 'react'
import { Button, Modal } from '@mantine/core'
import { IconArrowLeft, IconFileDownload } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { asProblem } from '@/lib/api/problem'
import { formatTime } from '@/lib/dates'
import { shortMoment } from '../../dates'
import { Answered } from '../../parts/answered'
import { Section } from '../../parts/section'
import stack from '../../parts/stack.module.css'
import page from '../../session/session-page.module.css'
import tools from '../../session/session-tools.module.css'
import { downloadTicket } from '../api/reception-commands'
import { ticketQuery } from '../api/reception-query'
import { useNameOf } from '../api/use-name-of'
import type { LigneView, TicketDetail } from '../api/wire'
import { ReceptionFrame } from '../layout/reception-frame'
import { FlowCards } from '../parts/flow-cards'
import { addFlows, NOTHING } from '../parts/flows'
import { TicketTags } from '../parts/ticket-tags'
import { ticketDay } from '../parts/ticket-words'
import { Corrections } from './corrections'
import { LigneForm } from './ligne-form'
import { flowsOfLigne, LigneTable } from './ligne-table'
import { Origin } from './origin'

/** One ticket: what was brought, from where, and what was put right since. */
export function TicketPage() {
  const { t } = useTranslation('adminReception')
  const { ticketId } = useParams({ from: '/dedans/admin/reception/$ticketId' })
  const ticket = useQuery(ticketQuery(ticketId))
  const date = ticket.data === undefined ? '' : ticketDay(ticket.data)
  return (
    <ReceptionFrame title={t('ticket.titre', { date })}>
      <Answered query={ticket}>{(detail) => <TicketBody ticket={detail} />}</Answered>
    </ReceptionFrame>
  )
}

function TicketBody({ ticket }: { ticket: TicketDetail }) {
  const { t } = useTranslation('adminReception')
  const [edited, setEdited] = useState<LigneView>()
  const csv = useMutation({ mutationFn: () => downloadTicket(ticket.id) })
  const flows = ticket.lignes.map(flowsOfLigne).reduce(addFlows, NOTHING)
  const nameOf = useNameOf()
  const close = () => setEdited(undefined)
  return (
    <div className={stack.stack}>
      <div className={page.top}>
        <Link to="/admin/reception" className={page.back}>
          <IconArrowLeft size={20} stroke={1.7} aria-hidden />
          {t('ticket.liste')}
        </Link>
        <span className={stack.row}>
          <TicketTags ticket={ticket} />
        </span>
        <div className={tools.tools}>
          <Button
            variant="default"
            leftSection={<IconFileDownload size={20} aria-hidden />}
            loading={csv.isPending}
            onClick={() => csv.mutate()}
          >
            {t('ticket.csv')}
          </Button>
        </div>
      </div>
      {csv.isError && <ErrorNotice>{asProblem(csv.error).detail}</ErrorNotice>}
      <div className={stack.near}>
        <p className={stack.quiet}>{[nameOf(ticket.benevole_username), ...moments(ticket, t)].join(' · ')}</p>
        <FlowCards
          label={t('ticket.chiffres')}
          flows={flows}
          more={t('ticket.lignes', { count: ticket.lignes.length })}
        />
      </div>
      <Origin ticket={ticket} />
      <Section title={t('ticket.detail')}>
        <LigneTable lignes={ticket.lignes} onEdit={setEdited} />
      </Section>
      <Section title={t('corrections.titre')}>
        <Corrections ticket={ticket} />
      </Section>
      <Modal
        opened={edited !== undefined}
        onClose={close}
        title={t('ligne.corriger', { nom: edited?.category_label ?? '' })}
        closeButtonProps={{ 'aria-label': t('fermer') }}
      >
        {edited !== undefined && (
          <LigneForm ligne={edited} isWhole={ticket.status === 'opened' && ticket.is_here} onClose={close} />
        )}
      </Modal>
    </div>
  )
}

type Say = ReturnType<typeof useTranslation<'adminReception'>>['t']

function moments(ticket: TicketDetail, t: Say): string[] {
  const { created_at, closed_at, is_deferred } = ticket
  if (!is_deferred) {
    const opened = t('ticket.ouvertA', { heure: formatTime(created_at) })
    return closed_at == null ? [opened] : [opened, t('ticket.fermeA', { heure: formatTime(closed_at) })]
  }
  const book = t('ticket.cahierDu', { date: ticketDay(ticket) })
  return closed_at == null ? [book] : [book, t('ticket.saisiLe', { date: shortMoment(closed_at) })]
}

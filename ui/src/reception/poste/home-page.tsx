import { type ReactNode, useState } from 'react'
import { Button } from '@mantine/core'
import { IconHistory, IconInbox, IconNotebook, IconPlayerPlay } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/kit/empty-state/empty-state'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { PageFrame } from '@/kit/page-frame/page-frame'
import { asProblem } from '@/lib/api/problem'
import { formatDay } from '@/lib/dates'
import { usePerson } from '@/lib/session/session-store'
import { openPostesQuery, type Poste, useOpenPoste } from '../api/postes'
import { openTicketsQuery, recentTicketsQuery, type TicketSummary } from '../api/tickets'
import { Allowed } from '../parts/allowed'
import { DayFigures } from '../parts/day-figures'
import { PageState } from '../parts/page-state'
import { TicketCard } from '../parts/ticket-card'
import classes from './home-page.module.css'
import { inOrder } from './order'
import { PosteCard } from './poste-card'

export function HomePage() {
  return (
    <Allowed>
      <Home />
    </Allowed>
  )
}

function Home() {
  const { t } = useTranslation('reception')
  const navigate = useNavigate()
  const postes = useQuery(openPostesQuery)
  const tickets = useQuery(openTicketsQuery)
  if (postes.data === undefined || tickets.data === undefined) {
    const error = postes.error ?? tickets.error
    return (
      <PageState
        sentence={error && asProblem(error).detail}
        onRetry={() => {
          void postes.refetch()
          void tickets.refetch()
        }}
      />
    )
  }
  return (
    <PageFrame
      title={t('titre')}
      context={formatDay(new Date())}
      band={<DayFigures />}
      actions={
        <Button
          variant="default"
          leftSection={<IconHistory size={20} aria-hidden />}
          onClick={() => void navigate({ to: '/reception/historique' })}
        >
          {t('historique')}
        </Button>
      }
    >
      <Postes postes={inOrder(postes.data)} open={tickets.data} />
      {tickets.data.length > 0 && (
        <TicketSection title={t('depots.ouverts')}>
          <TicketList tickets={tickets.data} />
        </TicketSection>
      )}
      <Recent />
    </PageFrame>
  )
}

function Postes({ postes, open }: { postes: Poste[]; open: TicketSummary[] }) {
  const { t } = useTranslation('reception')
  const [isClosed, setClosed] = useState(false)
  const hasOwn = postes.some(({ isMine, isHere, day }) => isMine && isHere && day === null)
  return (
    <section className={classes.section} aria-label={t('poste.ouverts')}>
      {isClosed && (
        <p className={classes.done} role="status">
          {t('poste.termine')}
        </p>
      )}
      {postes.length === 0 ? (
        <EmptyState
          icon={IconInbox}
          title={t('poste.aucunTitre')}
          text={t('poste.aucunTexte')}
          action={<OpenButtons isFirst />}
        />
      ) : (
        <>
          <div className={classes.postes}>
            {postes.map((poste, index) => (
              <PosteCard
                key={poste.id}
                poste={poste}
                open={open.filter(({ posteId }) => posteId === poste.id)}
                focused={index === 0}
                onClosed={() => setClosed(true)}
              />
            ))}
          </div>
          <OpenButtons isFirst={!hasOwn} />
        </>
      )}
    </section>
  )
}

/** Opening is a decision: the visit alone never opens anything. */
function OpenButtons({ isFirst }: { isFirst: boolean }) {
  const { t } = useTranslation('reception')
  const navigate = useNavigate()
  const { role } = usePerson()
  const open = useOpenPoste()
  const [key, setKey] = useState(() => crypto.randomUUID())
  return (
    <>
      {open.error && <ErrorNotice>{asProblem(open.error).detail}</ErrorNotice>}
      <div className={classes.open}>
        <Button
          size="pay"
          variant={isFirst ? 'filled' : 'default'}
          autoFocus={isFirst}
          loading={open.isPending}
          leftSection={<IconPlayerPlay size={24} aria-hidden />}
          onClick={() => open.mutate({ key, day: null }, { onSuccess: () => setKey(crypto.randomUUID()) })}
        >
          {t(isFirst ? 'poste.ouvrir' : 'poste.autre')}
        </Button>
        {(role === 'admin' || role === 'super-admin') && (
          <Button
            size="pay"
            variant="default"
            leftSection={<IconNotebook size={24} aria-hidden />}
            onClick={() => void navigate({ to: '/reception/cahier' })}
          >
            {t('poste.differee')}
          </Button>
        )}
      </div>
    </>
  )
}

function Recent() {
  const { t } = useTranslation('reception')
  const { data: tickets, error } = useQuery(recentTicketsQuery)
  return (
    <TicketSection title={t('depots.recents')}>
      {error && <ErrorNotice tone="warn">{asProblem(error).detail}</ErrorNotice>}
      {tickets?.length === 0 && <p className={classes.quiet}>{t('depots.recentsVide')}</p>}
      {tickets && <TicketList tickets={tickets} />}
    </TicketSection>
  )
}

function TicketSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.section}>
      <h2 className={classes.title}>{title}</h2>
      {children}
    </section>
  )
}

function TicketList({ tickets }: { tickets: TicketSummary[] }) {
  return (
    <ul className={classes.tickets}>
      {tickets.map((ticket) => (
        <li key={ticket.id}>
          <TicketCard ticket={ticket} />
        </li>
      ))}
    </ul>
  )
}

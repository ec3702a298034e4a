import { useState } from 'react'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { PageFrame } from '@/kit/page-frame/page-frame'
import { asProblem } from '@/lib/api/problem'
import { formatBookDay, formatDayAndTime, formatTime } from '@/lib/dates'
import { formatKg } from '@/lib/weight'
import { posteQuery } from '../api/postes'
import type { Ticket } from '../api/tickets'
import { BackHome } from '../parts/back-home'
import { BookBand } from '../parts/book-band'
import { useNewTicket } from '../poste/use-new-ticket'
import classes from './closed-ticket.module.css'
import { readDraft } from './draft'
import { LigneWords } from './ligne-row'
import rows from './ligne-row.module.css'
import { Totals } from './totals'

/** A ticket one reads; after a closing, the next one is one tap away. */
export function ClosedTicket({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('reception')
  const { id, benevole: nom, createdAt, closedAt, day, lignes, channel, provenance } = ticket
  const [unsent] = useState(() => readDraft(id).outbox)
  const origin = [channel?.name, provenance].filter(Boolean).join(' · ')
  const heure = formatTime(createdAt)
  return (
    <PageFrame
      title={day === null ? t('depots.heure', { heure }) : t('depots.cahier')}
      context={nom}
      band={<BookBand day={day} />}
      actions={<BackHome />}
    >
      <div className={classes.page}>
        {ticket.isOpen ? (
          <ErrorNotice tone="warn">{t('clos.ailleurs')}</ErrorNotice>
        ) : (
          <NewTicket posteId={ticket.posteId} />
        )}
        {unsent.length > 0 && (
          <ErrorNotice>
            {t('clos.nonEnvoyees')}
            <ul className={classes.unsent}>
              {unsent.map(({ key, ligne }) => (
                <li key={key}>
                  {ligne.category.name} · {formatKg(ligne.weight)}
                </li>
              ))}
            </ul>
          </ErrorNotice>
        )}
        <section className={classes.card}>
          <p className={classes.quiet}>
            {t('clos.par', { nom })}
            {origin !== '' && ` · ${origin}`}
          </p>
          <p className={classes.quiet}>
            {closedAt !== null &&
              t('clos.le', {
                ouvert: day === null ? formatDayAndTime(createdAt) : formatBookDay(day),
                clos: formatDayAndTime(closedAt),
              })}
          </p>
          <Totals lignes={lignes} />
        </section>
        <section className={classes.card}>
          <h2 className={classes.title}>{t('clos.pesees')}</h2>
          {lignes.length === 0 && <p className={classes.quiet}>{t('depots.lignes', { count: 0 })}</p>}
          <ol className={classes.list}>
            {lignes.map((ligne) => (
              <li key={ligne.id} className={rows.row}>
                <span className={rows.plain}>
                  <LigneWords ligne={ligne} isCorrected={ligne.isCorrected} />
                </span>
              </li>
            ))}
          </ol>
        </section>
      </div>
    </PageFrame>
  )
}

function NewTicket({ posteId }: { posteId: string }) {
  const { t } = useTranslation('reception')
  const { data: poste } = useQuery(posteQuery(posteId))
  const ticket = useNewTicket()
  return (
    <div className={classes.next}>
      <p className={classes.done} role="status">
        {t('clos.titre')}
      </p>
      {ticket.error && <ErrorNotice>{asProblem(ticket.error).detail}</ErrorNotice>}
      {poste?.isOpen === true && poste.isHere && (
        <Button
          size="pay"
          autoFocus
          loading={ticket.isPending}
          leftSection={<IconPlus size={24} aria-hidden />}
          onClick={() => ticket.start(posteId)}
        >
          {t('poste.nouveau')}
        </Button>
      )}
    </div>
  )
}

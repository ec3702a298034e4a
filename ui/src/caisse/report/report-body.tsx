import type { ReactNode } from 'react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { denominationName } from '@/kit/denomination-count/denomination-count'
import { formatDayAndTime, formatTime } from '@/lib/dates'
import { formatEuros } from '@/lib/money'
import { formatKg } from '@/lib/weight'
import { differenceWords } from '../close-session/difference'
import { ReportActions } from './report-actions'
import classes from './report-body.module.css'
import { Complements, Movements } from './report-extras'
import { ReportTable } from './report-table'
import type { SessionReport } from './session-report'

export function ReportBody({ report }: { report: SessionReport }) {
  const { t } = useTranslation('caisse')
  return (
    <article className={classes.report}>
      {!report.isFinal && <p className={classes.quiet}>{t('rapport.provisoire')}</p>}
      <header className={classes.head}>
        <div>
          <p className={classes.place}>
            {[
              report.registerName,
              report.siteName,
              report.zNumber === null ? null : t('rapport.z', { numero: report.zNumber }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <p className={classes.quiet}>{whenWords(report, t)}</p>
        </div>
        <ReportActions report={report} />
      </header>

      <dl className={classes.figures}>
        <Figure name={t('rapport.ventes')}>{formatEuros(report.sales)}</Figure>
        <Figure name={t('rapport.dons')}>{formatEuros(report.donations)}</Figure>
        <Figure name={t('rapport.tickets')}>{report.ticketCount}</Figure>
        <Figure name={t('rapport.poids')}>{formatKg(report.weight)}</Figure>
        <Figure name={t('rapport.fond')}>{formatEuros(report.float)}</Figure>
      </dl>

      {report.variance !== null && report.kind !== 'virtual' && (
        <Variance report={report} variance={report.variance} />
      )}
      <Complements report={report} />
      <Payments report={report} />
      <Movements report={report} />
      <Categories report={report} />
      {report.denominations.length > 0 && (
        <ReportTable
          title={t('rapport.comptage')}
          columns={[t('rapport.valeur'), t('rapport.nombre'), t('rapport.montant')]}
          numeric={[1, 2]}
          rows={report.denominations.map(({ value, quantity }) => ({
            id: String(value),
            cells: [denominationName(value), String(quantity), formatEuros(value * quantity)],
          }))}
        />
      )}
      <Tickets report={report} />
    </article>
  )
}

/** The day of a paper book is on its band: what is said here is when it was typed. */
function whenWords(report: SessionReport, t: TFunction<'caisse'>): string {
  const { kind, openedAt, closedAt, operatorName } = report
  return [
    ...(kind === 'deferred' ? [] : [`${t('rapport.ouverteLe')} ${formatDayAndTime(openedAt)}`]),
    ...(closedAt === null ? [] : [`${t('rapport.fermeeLe')} ${formatDayAndTime(closedAt)}`]),
    ...(operatorName === null ? [] : [`${t('rapport.operateur')} ${operatorName}`]),
  ].join(' · ')
}

function Figure({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.figure}>
      <dt className={classes.quiet}>{name}</dt>
      <dd className={classes.amount}>{children}</dd>
    </div>
  )
}

function Variance({ report, variance }: { report: SessionReport; variance: number }) {
  const { t } = useTranslation('caisse')
  return (
    <section className={classes.variance}>
      <h2 className={classes.title}>
        {t('rapport.ecart')} : {differenceWords(variance, t)}
      </h2>
      <p className={classes.quiet}>
        {t('rapport.attendu')} {formatEuros(report.expectedTotal)}
        {report.counted !== null && ` · ${t('rapport.compte')} ${formatEuros(report.counted)}`}
      </p>
      {report.comment !== null && <p className={classes.comment}>« {report.comment} »</p>}
    </section>
  )
}

function Payments({ report }: { report: SessionReport }) {
  const { t } = useTranslation('caisse')
  return (
    <ReportTable
      title={t('rapport.moyens')}
      columns={[
        t('rapport.moyen'),
        t('rapport.nombre'),
        t('rapport.recu'),
        t('rapport.attendu'),
        t('rapport.compte'),
      ]}
      numeric={[1, 2, 3, 4]}
      rows={report.payments.map(({ method, count, amount, expected, counted }) => ({
        id: method,
        cells: [
          t(`moyens.${method}`),
          String(count),
          formatEuros(amount),
          formatEuros(expected),
          counted === null ? '–' : formatEuros(counted),
        ],
      }))}
      note={
        report.changeGiven > 0 ? t('rapport.rendu', { montant: formatEuros(report.changeGiven) }) : undefined
      }
    />
  )
}

function Categories({ report }: { report: SessionReport }) {
  const { t } = useTranslation('caisse')
  return (
    <ReportTable
      title={t('rapport.categories')}
      columns={[t('rapport.categorie'), t('rapport.quantite'), t('rapport.poids'), t('rapport.montant')]}
      numeric={[1, 2, 3]}
      rows={report.categories.map(({ id, name, quantity, weight, amount }) => ({
        id: id ?? name,
        cells: [name, String(quantity), formatKg(weight), formatEuros(amount)],
      }))}
    />
  )
}

function Tickets({ report }: { report: SessionReport }) {
  const { t } = useTranslation('caisse')
  if (report.tickets.length === 0) return <p className={classes.quiet}>{t('rapport.aucun')}</p>
  const hasNotes = report.tickets.some(({ note }) => note !== null && note !== '')
  return (
    <ReportTable
      title={t('rapport.liste')}
      columns={[
        t('rapport.ticket'),
        t('rapport.heure'),
        t('rapport.personne'),
        t('rapport.paiement'),
        t('rapport.total'),
        t('rapport.don'),
        ...(hasNotes ? [t('rapport.note')] : []),
      ]}
      numeric={[4, 5]}
      rows={report.tickets.map((ticket) => ({
        id: ticket.id,
        cells: [
          String(ticket.number),
          formatTime(ticket.soldAt),
          ticket.operatorName ?? '',
          ticket.methods.map((method) => t(`moyens.${method}`)).join(' + '),
          formatEuros(ticket.total),
          ticket.donation > 0 ? formatEuros(ticket.donation) : '',
          ...(hasNotes ? [ticket.note ?? ''] : []),
        ],
      }))}
    />
  )
}

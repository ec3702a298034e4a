import {
  IconArrowDownLeft,
  IconArrowUpRight,
  IconLock,
  IconLockOpen,
  IconPencil,
  IconReceipt,
  type Icon,
} from '@tabler/icons-react'
import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SessionKind } from '../api/wire'
import { shortMoment } from '../dates'
import { euros } from '../format'
import { ChangeList } from '../parts/change-list'
import { Difference } from '../parts/difference'
import type { Moment } from './timeline'
import classes from './timeline-list.module.css'

const PICTURES: Record<Moment['what'], Icon> = {
  opened: IconLockOpen,
  firstSale: IconReceipt,
  lastSale: IconReceipt,
  in: IconArrowDownLeft,
  out: IconArrowUpRight,
  corrected: IconPencil,
  closed: IconLock,
}

export function Timeline({
  moments,
  kind,
  onTicket,
}: {
  moments: Moment[]
  kind: SessionKind
  onTicket: (saleId: string) => void
}) {
  const { t } = useTranslation('admin')
  return (
    <ol className={classes.list}>
      {moments.map((moment) => {
        const Picture = PICTURES[moment.what]
        return (
          <li key={moment.key} className={classes.moment}>
            <span className={classes.dot}>
              <Picture size={18} stroke={1.8} aria-hidden />
            </span>
            <div className={classes.words}>
              <Sentence moment={moment} onTicket={onTicket} />
              <span className={classes.when}>
                {moment.what === 'opened' && kind === 'deferred'
                  ? t('deroule.cahier')
                  : shortMoment(moment.at)}
                {moment.by !== null && ` · ${moment.by}`}
              </span>
            </div>
          </li>
        )
      })}
    </ol>
  )
}

function Sentence({ moment, onTicket }: { moment: Moment; onTicket: (saleId: string) => void }) {
  const { t } = useTranslation('admin')
  switch (moment.what) {
    case 'opened':
      return <span>{t('deroule.opened', { montant: euros(moment.amount) })}</span>
    case 'firstSale':
    case 'lastSale':
      return <span>{t(`deroule.${moment.what}`, { numero: moment.ticket })}</span>
    case 'in':
    case 'out':
      return (
        <span>
          {t(`deroule.${moment.what}`, { montant: euros(moment.amount) })} « {moment.reason} »
        </span>
      )
    case 'corrected':
      return (
        <>
          <UnstyledButton className={classes.link} onClick={() => onTicket(moment.saleId)}>
            {t('deroule.corrected', { numero: moment.ticket })}
          </UnstyledButton>
          <ChangeList changes={moment.changes} />
        </>
      )
    case 'closed':
      return (
        <span>
          {t('deroule.closed')} {moment.variance !== null && <Difference variance={moment.variance} />}
        </span>
      )
  }
}

import { IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { shortMoment } from '../../dates'
import changes from '../../parts/change-list.module.css'
import stack from '../../parts/stack.module.css'
import type { TicketDetail } from '../api/wire'
import { fieldOf, valueWords } from './correction-words'
import classes from './corrections.module.css'

/** « Poids : 1,20 kg → 2,10 kg », by whom and when; the latest first. */
export function Corrections({ ticket }: { ticket: TicketDetail }) {
  const { t } = useTranslation('adminReception')
  const names = {
    destination: (destination: 'MAGASIN' | 'RECYCLAGE' | 'DECHETERIE') => t(`destinations.${destination}`),
    yes: t('corrections.oui'),
    no: t('corrections.non'),
  }
  const nameOf = (ligneId: string) =>
    ticket.lignes.find(({ id }) => id === ligneId)?.category_label ?? t('corrections.ligneEnlevee')
  if (ticket.corrections.length === 0) return <p className={stack.quiet}>{t('corrections.aucune')}</p>
  const latestFirst = ticket.corrections.toSorted((a, b) => b.corrected_at.localeCompare(a.corrected_at))
  return (
    <ul className={classes.list}>
      {latestFirst.map((correction) => (
        <li key={correction.id} className={classes.correction}>
          <div>
            <strong>{nameOf(correction.ligne_id)}</strong>
            <div className={stack.quiet}>
              {t('corrections.par', {
                personne: correction.corrected_by_name ?? t('corrections.inconnu'),
                date: shortMoment(correction.corrected_at),
              })}
            </div>
          </div>
          <ul className={changes.changes}>
            {correction.changes.map(({ field, before, after }) => (
              <li key={field} className={changes.change}>
                <span>{t(`corrections.champs.${fieldOf(field)}`)}</span>
                <del className={changes.before}>
                  {valueWords(field, before, names) ?? t('corrections.rien')}
                </del>
                <IconArrowRight size={16} aria-label={t('corrections.devient')} />
                <ins className={changes.after}>
                  {valueWords(field, after, names) ?? t('corrections.rien')}
                </ins>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

import { useTranslation } from 'react-i18next'
import classes from './key-list.module.css'

export function KeyList() {
  const { t } = useTranslation('caisse')
  const rows: [string, string][] = [
    ['A … N', t('aide.lettres')],
    ['0 … 9', t('aide.chiffres')],
    [', .', t('aide.virgule')],
    ['+ =', t('aide.plus')],
    [t('aide.touches.entree'), t('aide.entree')],
    [t('aide.touches.echap'), t('aide.echap')],
    [t('aide.touches.tab'), t('aide.tab')],
    ['↑ ↓', t('aide.fleches')],
    [t('aide.touches.suppr'), t('aide.suppr')],
    ['/', t('aide.recherche')],
    ['*', t('aide.favori')],
    [t('aide.touches.ctrlZ'), t('aide.annuler')],
    ['E C H G D T', t('aide.paiement')],
    ['N', t('aide.note')],
    ['F2', t('attente.mettre')],
    ['F4', t('dialogues.waiting')],
    ['F8', t('dialogues.tickets')],
    ['F9', t('dialogues.menu')],
    ['?', t('aide.aide')],
  ]
  return (
    <dl className={classes.keys}>
      {rows.map(([key, does]) => (
        <div key={key} className={classes.row}>
          <dt className={classes.key}>{key}</dt>
          <dd className={classes.does}>{does}</dd>
        </div>
      ))}
    </dl>
  )
}

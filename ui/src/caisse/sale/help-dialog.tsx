import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './help-dialog.module.css'

export function HelpDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
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
    [t('aide.touches.ctrlZ'), t('aide.annuler')],
    ['E C H G D', t('aide.paiement')],
    ['?', t('aide.aide')],
  ]
  return (
    <Modal opened={isOpen} onClose={onClose} title={t('aide.titre')} size="lg">
      <dl className={classes.keys}>
        {rows.map(([key, does]) => (
          <div key={key} className={classes.row}>
            <dt className={classes.key}>{key}</dt>
            <dd className={classes.does}>{does}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}

import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Zone } from '../wire'
import classes from './category-row.module.css'

export function TreeHead({ zone }: { zone: Zone }) {
  const { t } = useTranslation('admin')
  return (
    <div role="row" aria-rowindex={1} className={classes.head}>
      <span role="columnheader" className={classes.headName}>
        {t('catalogue.colonnes.nom')}
      </span>
      <span role="columnheader" className={classes.sector}>
        {t('catalogue.colonnes.secteur')}
      </span>
      <span role="columnheader" className={classes.price}>
        {t('catalogue.prix')}
      </span>
      {zone === 'entry' && (
        <span role="columnheader" className={classes.shown}>
          {t('catalogue.colonnes.montree')}
        </span>
      )}
      <span role="columnheader" className={classes.menu}>
        <VisuallyHidden>{t('catalogue.colonnes.actions')}</VisuallyHidden>
      </span>
    </div>
  )
}

import { IconArrowRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { presetsQuery } from '../api/presets-query'
import type { Change } from '../api/wire'
import classes from './change-list.module.css'
import { changeWords } from './changes'

/** « Poids : 1,20 kg → 2,10 kg » */
export function ChangeList({ changes }: { changes: Change[] }) {
  const { t } = useTranslation('admin')
  const presets = useQuery(presetsQuery).data
  const presetName = (id: string) => presets?.find((preset) => preset.id === id)?.name
  return (
    <ul className={classes.changes}>
      {changes.map((change, index) => {
        const { field, before, after } = changeWords(change, presetName)
        return (
          <li key={index} className={classes.change}>
            <span>{t(`champs.${field ?? 'autre'}`)}</span>
            <del className={classes.before}>{before ?? t('champs.rien')}</del>
            <IconArrowRight size={16} aria-label={t('champs.devient')} />
            <ins className={classes.after}>{after ?? t('champs.rien')}</ins>
          </li>
        )
      })}
    </ul>
  )
}

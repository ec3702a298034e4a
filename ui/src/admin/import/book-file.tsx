import { Button, FileButton } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useDroppedFile } from '../parts/use-dropped-file'
import classes from './book-file.module.css'

/** Where a file is chosen, or dropped. */
export function BookFile({ file, onFile }: { file: File | null; onFile: (file: File) => void }) {
  const { t } = useTranslation('admin')
  const isOver = useDroppedFile((dropped) => dropped !== undefined && onFile(dropped))
  return (
    <div className={classes.drop} data-over={isOver || undefined}>
      <IconFileSpreadsheet size={32} stroke={1.5} aria-hidden />
      {file !== null && <strong className={classes.name}>{file.name}</strong>}
      <FileButton
        accept=".csv,text/csv"
        inputProps={{ 'aria-label': t('livres.fichier') }}
        onChange={(chosen) => chosen !== null && onFile(chosen)}
      >
        {(props) => (
          <Button variant={file === null ? 'filled' : 'default'} {...props}>
            {file === null ? t('livres.choisirFichier') : t('livres.autreFichier')}
          </Button>
        )}
      </FileButton>
      <span className={classes.or}>{t('livres.deposer')}</span>
    </div>
  )
}

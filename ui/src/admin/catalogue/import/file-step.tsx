import { useState } from 'react'
import { Button, FileButton, Loader } from '@mantine/core'
import { IconDownload, IconFileUpload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { download } from '@/lib/api/download'
import { asProblem } from '@/lib/api/problem'
import stack from '../../parts/stack.module.css'
import { useDroppedFile } from '../../parts/use-dropped-file'
import classes from './file-step.module.css'
import { isCsvName } from './lines'

export function FileStep({ isPending, onFile }: { isPending: boolean; onFile: (file: File) => void }) {
  const { t } = useTranslation('admin')
  const [refused, setRefused] = useState('')
  const take = (file: File | null | undefined) => {
    if (file == null) return
    setRefused(isCsvName(file.name) ? '' : file.name)
    if (isCsvName(file.name)) onFile(file)
  }
  const isOver = useDroppedFile(take)
  const template = useMutation({ mutationFn: () => download('/v1/categories/import/template') })
  return (
    <div className={stack.stack}>
      <p className={stack.quiet}>{t('catalogue.import.aide')}</p>
      <div className={classes.drop} data-over={isOver}>
        {isPending ? (
          <>
            <Loader aria-hidden />
            <p className={classes.text} role="status">
              {t('catalogue.import.lecture')}
            </p>
          </>
        ) : (
          <>
            <IconFileUpload size={40} stroke={1.5} className={classes.icon} aria-hidden />
            <p className={classes.text}>{t('catalogue.import.deposer')}</p>
            <FileButton
              accept=".csv,text/csv"
              onChange={take}
              inputProps={{ 'aria-label': t('catalogue.import.choisir') }}
            >
              {(props) => <Button {...props}>{t('catalogue.import.choisir')}</Button>}
            </FileButton>
          </>
        )}
      </div>
      {refused !== '' && <ErrorNotice>{t('catalogue.import.pasCsv', { nom: refused })}</ErrorNotice>}
      {template.isError && <ErrorNotice>{asProblem(template.error).detail}</ErrorNotice>}
      <div className={stack.row}>
        <Button
          variant="subtle"
          leftSection={<IconDownload size={20} aria-hidden />}
          loading={template.isPending}
          onClick={() => template.mutate()}
        >
          {t('catalogue.import.modele')}
        </Button>
        <span className={stack.quiet}>{t('catalogue.import.modeleAide')}</span>
      </div>
    </div>
  )
}

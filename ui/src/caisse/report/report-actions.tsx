import { Button } from '@mantine/core'
import { IconFileDownload, IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { asProblem } from '@/lib/api/problem'
import classes from './report-actions.module.css'
import { useReportFiles } from './report-files'
import type { SessionReport } from './session-report'

export function ReportActions({ report }: { report: SessionReport }) {
  const { t } = useTranslation('caisse')
  const files = useReportFiles(report)
  return (
    <div className={classes.actions}>
      <Button
        variant="default"
        leftSection={<IconPrinter size={20} aria-hidden />}
        loading={files.isPrinting}
        // The second click of a double click is not a second wish.
        onClick={({ detail }) => detail < 2 && files.print()}
      >
        {t(files.isPrinted ? 'rapport.reimprimer' : 'rapport.imprimer')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconFileDownload size={20} aria-hidden />}
        loading={files.isSaving}
        onClick={files.save}
      >
        {t('rapport.pdf')}
      </Button>
      <p className={classes.said} role="status">
        {files.isPrinted && t('rapport.imprime')}
      </p>
      {files.error && <ErrorNotice>{asProblem(files.error).detail}</ErrorNotice>}
    </div>
  )
}

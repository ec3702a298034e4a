import { Button, Group } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/kit/empty-state/empty-state'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { Told } from './told'
import type { ImportReport } from './import-commands'

/** What was written; or nothing at all, and why. */
export function ImportReportView({
  report,
  onAgain,
  onDone,
}: {
  report: ImportReport
  onAgain: () => void
  onDone: () => void
}) {
  const { t } = useTranslation('admin')
  const { imported, updated, errors } = report
  const actions = (
    <Group gap="sm" justify="center">
      <Button variant="default" onClick={onAgain}>
        {t('catalogue.import.autreFichier')}
      </Button>
      <Button onClick={onDone}>{t('catalogue.import.voir')}</Button>
    </Group>
  )
  if (errors.length > 0)
    return (
      <>
        <ErrorNotice>
          <strong>{t('catalogue.import.rienEcrit')}</strong>
          <Told texts={errors} />
        </ErrorNotice>
        {actions}
      </>
    )
  return (
    <EmptyState
      icon={IconCircleCheck}
      title={t('catalogue.import.fini')}
      text={`${t('catalogue.import.creees', { count: imported })}, ${t('catalogue.import.changees', { count: updated })}.`}
      action={actions}
    />
  )
}

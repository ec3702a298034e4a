import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { printJobsQuery, troubledJobs } from './print-jobs'

/** Only there when a paper waits for somebody. */
export function TroubleButton({ registerId, onOpen }: { registerId: string; onOpen: () => void }) {
  const { t } = useTranslation('caisse')
  const { data: jobs = [] } = useQuery(printJobsQuery(registerId))
  const count = troubledJobs(jobs).length
  if (count === 0) return null
  return (
    <Button variant="light" leftSection={<IconPrinter size={20} aria-hidden />} onClick={onOpen}>
      {t('impression.attendent', { count })}
    </Button>
  )
}

import { Button } from '@mantine/core'
import { IconCashBanknote, IconReceipt, IconRefresh } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { asProblem } from '@/lib/api/problem'
import stack from '../parts/stack.module.css'
import { Tag } from '../parts/tag'
import { printerStatusQuery, tryPrinter } from './printer-query'

const TONES = {
  ready: 'good',
  unknown: 'quiet',
  offline: 'danger',
  unreachable: 'danger',
  paper_out: 'warn',
  cover_open: 'warn',
} as const

export function PrinterTools({ registerId }: { registerId: string }) {
  const { t } = useTranslation('admin')
  const status = useQuery(printerStatusQuery(registerId))
  const attempt = useMutation({ mutationFn: (what: 'test' | 'drawer') => tryPrinter(registerId, what) })
  const failure = attempt.error ?? status.error
  return (
    <div className={stack.card}>
      <div className={stack.row}>
        {status.data !== undefined && (
          <>
            <Tag tone={TONES[status.data.state]}>{t(`imprimante.etats.${status.data.state}`)}</Tag>
            <span className={stack.quiet}>{status.data.message}</span>
          </>
        )}
      </div>
      <div className={stack.row}>
        <Button
          variant="default"
          leftSection={<IconRefresh size={20} aria-hidden />}
          loading={status.isFetching}
          onClick={() => void status.refetch()}
        >
          {t('imprimante.verifier')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconReceipt size={20} aria-hidden />}
          loading={attempt.isPending && attempt.variables === 'test'}
          onClick={() => attempt.mutate('test')}
        >
          {t('imprimante.essai')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconCashBanknote size={20} aria-hidden />}
          loading={attempt.isPending && attempt.variables === 'drawer'}
          onClick={() => attempt.mutate('drawer')}
        >
          {t('imprimante.tiroir')}
        </Button>
        {attempt.isSuccess && <span role="status">{t('session.imprime')}</span>}
      </div>
      {failure !== null && <ErrorNotice>{asProblem(failure).detail}</ErrorNotice>}
    </div>
  )
}

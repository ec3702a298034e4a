import { Button } from '@mantine/core'
import { IconFileTypePdf, IconPrinter } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { answer, api } from '@/lib/api/client'
import { download } from '@/lib/api/download'
import { asProblem } from '@/lib/api/problem'
import { nouns } from '@/lib/api/query-keys'
import { shortMoment } from '../dates'
import type { SaleDetail } from '../api/wire'
import stack from '../parts/stack.module.css'

/** Another paper or file of the same ticket; the shop knows how many were handed out. */
export function ReceiptTools({ sale }: { sale: SaleDetail }) {
  const { t } = useTranslation('admin')
  const queryClient = useQueryClient()
  const issue = useMutation({
    mutationFn: async (channel: 'print' | 'pdf') => {
      const receipt = await answer(
        api.POST('/v1/sales/{sale_id}/receipts', {
          params: { path: { sale_id: sale.id }, header: { 'Idempotency-Key': crypto.randomUUID() } },
          body: { channel, email: null },
        }),
      )
      if (channel === 'pdf') await download(`/v1/receipts/${receipt.id}/pdf`)
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: [nouns.sales] }),
  })
  const last = sale.receipts.at(-1)
  const pending = issue.isPending ? issue.variables : undefined
  return (
    <div className={stack.near}>
      <div className={stack.row}>
        <Button
          variant="default"
          leftSection={<IconPrinter size={20} aria-hidden />}
          loading={pending === 'print'}
          onClick={() => issue.mutate('print')}
        >
          {t('ticket.imprimer')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileTypePdf size={20} aria-hidden />}
          loading={pending === 'pdf'}
          onClick={() => issue.mutate('pdf')}
        >
          {t('ticket.pdf')}
        </Button>
        {issue.isSuccess && issue.variables === 'print' && <span role="status">{t('session.imprime')}</span>}
      </div>
      {issue.isError && <ErrorNotice>{asProblem(issue.error).detail}</ErrorNotice>}
      {last !== undefined && (
        <p className={stack.quiet}>
          {t('ticket.remis', { count: sale.receipts.length, date: shortMoment(last.issued_at) })}
        </p>
      )}
    </div>
  )
}

import { type SubmitEvent, useState } from 'react'
import { Button, TextInput } from '@mantine/core'
import { IconFileTypePdf, IconMail, IconPrinter } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Schemas } from '@/lib/api/client'
import { asProblem } from '@/lib/api/problem'
import classes from './printing.module.css'
import { mailReceipt, printerQuery, printReceipt, saveReceipt } from './receipts'

export interface Ticket {
  id: string
  number: number
}

/** The receipt of a sale: on paper, as a file, by mail. What is asked again comes out marked DUPLICATA. */
export function ReceiptActions({ ticket, registerId }: { ticket: Ticket; registerId: string }) {
  const { t } = useTranslation('caisse')
  const { data: printer } = useQuery(printerQuery(registerId))
  const [isMailing, setMailing] = useState(false)
  const issue = useMutation({
    mutationFn: (wanted: () => Promise<Schemas['ReceiptView']>) => wanted(),
    onSuccess: () => setMailing(false),
  })

  return (
    <div className={classes.actions}>
      <div className={classes.buttons} role="group" aria-label={t('recu.nom', { numero: ticket.number })}>
        {printer && (
          <Button
            variant="default"
            leftSection={<IconPrinter size={20} aria-hidden />}
            disabled={issue.isPending}
            onClick={() => issue.mutate(() => printReceipt(ticket.id))}
          >
            {t('recu.imprimer')}
          </Button>
        )}
        <Button
          variant="default"
          leftSection={<IconFileTypePdf size={20} aria-hidden />}
          disabled={issue.isPending}
          onClick={() => issue.mutate(() => saveReceipt(ticket.id, ticket.number))}
        >
          {t('recu.pdf')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconMail size={20} aria-hidden />}
          aria-expanded={isMailing}
          onClick={() => setMailing(!isMailing)}
        >
          {t('recu.mail')}
        </Button>
      </div>
      {isMailing && (
        <MailForm
          isPending={issue.isPending}
          onSend={(email) => issue.mutate(() => mailReceipt(ticket.id, email))}
        />
      )}
      {issue.isError && (
        <p className={classes.trouble} role="alert">
          {asProblem(issue.error).detail}
        </p>
      )}
      {issue.data && (
        <p className={classes.quiet} role="status">
          {t(`recu.fait.${issue.data.channel}`)}
          {issue.data.is_duplicate && ` ${t('recu.duplicata', { numero: issue.data.number - 1 })}`}
        </p>
      )}
    </div>
  )
}

function MailForm({ isPending, onSend }: { isPending: boolean; onSend: (email: string) => void }) {
  const { t } = useTranslation('caisse')
  const [email, setEmail] = useState('')
  const send = (event: SubmitEvent): void => {
    event.preventDefault()
    onSend(email.trim())
  }
  return (
    <form className={classes.mail} onSubmit={send}>
      <TextInput
        autoFocus
        type="email"
        required
        aria-label={t('recu.adresse')}
        placeholder={t('recu.adresse')}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <Button type="submit" loading={isPending}>
        {t('recu.envoyer')}
      </Button>
    </form>
  )
}

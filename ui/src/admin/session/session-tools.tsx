import { Button, Menu } from '@mantine/core'
import {
  IconChevronDown,
  IconFileText,
  IconFileTypePdf,
  IconPrinter,
  IconReceiptEuro,
} from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { answer, api } from '@/lib/api/client'
import { download } from '@/lib/api/download'
import { asProblem } from '@/lib/api/problem'
import type { SessionDetail } from '../api/wire'
import classes from './session-tools.module.css'

/** The report in every form, and the way back to the till while it is open. */
export function SessionTools({ session }: { session: SessionDetail }) {
  const { t } = useTranslation('admin')
  const navigate = useNavigate()
  const isOpen = session.status === 'open'
  const file = useMutation({ mutationFn: (path: string) => download(path) })
  const print = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/v1/cash-sessions/{session_id}/print', {
          params: { path: { session_id: session.id } },
          body: { document: isOpen ? 'x' : 'z' },
        }),
      ),
  })
  const failure = file.error ?? print.error

  return (
    <>
      <div className={classes.tools}>
        {print.isSuccess && <span role="status">{t('session.imprime')}</span>}
        <Menu position="bottom-end">
          <Menu.Target>
            <Button
              variant="default"
              loading={file.isPending || print.isPending}
              rightSection={<IconChevronDown size={18} aria-hidden />}
            >
              {t('session.rapport')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconFileTypePdf size={20} aria-hidden />}
              onClick={() => file.mutate(`/v1/cash-sessions/${session.id}/report.pdf`)}
            >
              {t('session.pdf')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconFileText size={20} aria-hidden />}
              onClick={() => file.mutate(`/v1/admin/reports/cash-sessions/by-session/${session.id}`)}
            >
              {t('session.csv')}
            </Menu.Item>
            <Menu.Item leftSection={<IconPrinter size={20} aria-hidden />} onClick={() => print.mutate()}>
              {t('session.imprimer')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
        {isOpen && session.is_here && (
          <Button
            leftSection={<IconReceiptEuro size={20} aria-hidden />}
            onClick={() =>
              void navigate({ to: '/caisse/vente/$sessionId', params: { sessionId: session.id } })
            }
          >
            {t('session.retourCaisse')}
          </Button>
        )}
      </div>
      {failure !== null && (
        <div className={classes.wide}>
          <ErrorNotice>{asProblem(failure).detail}</ErrorNotice>
        </div>
      )}
    </>
  )
}

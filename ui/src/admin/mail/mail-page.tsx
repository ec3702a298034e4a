import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { PageFrame } from '@/kit/page-frame/page-frame'
import { Answered } from '../parts/answered'
import stack from '../parts/stack.module.css'
import { MailForm } from './mail-form'
import { mailServerQuery } from './mail-query'

/** Without a mail server nothing is sent, and nothing else is missing. */
export function MailPage() {
  const { t } = useTranslation('admin')
  const server = useQuery(mailServerQuery)
  return (
    <PageFrame title={t('menu.courriel')}>
      <div className={stack.stack} style={{ maxWidth: 760 }}>
        <p className={stack.quiet}>{t('courriel.aide')}</p>
        <Answered query={server}>{(settings) => <MailForm settings={settings} />}</Answered>
      </div>
    </PageFrame>
  )
}

import { useTranslation } from 'react-i18next'
import type { SessionView } from '../api/wire'
import { Tag } from './tag'

/** Open or closed, and its kind when it is not the ordinary one. */
export function SessionTags({ session }: { session: Pick<SessionView, 'status' | 'kind'> }) {
  const { t } = useTranslation('admin')
  return (
    <>
      {session.status === 'open' ? (
        <Tag tone="good">{t('session.ouverte')}</Tag>
      ) : (
        <Tag>{t('session.fermee')}</Tag>
      )}
      {session.kind !== 'real' && <Tag tone="warn">{t(`genres.${session.kind}`)}</Tag>}
    </>
  )
}

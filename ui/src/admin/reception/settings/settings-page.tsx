import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Answered } from '../../parts/answered'
import stack from '../../parts/stack.module.css'
import { channelsQuery, settingsQuery } from '../api/reception-query'
import { ReceptionFrame } from '../layout/reception-frame'
import { Channels } from './channels'
import { EntrySettings } from './entry-settings'

/** How things reach the shop, and what the entry screen asks about them. */
export function ReceptionSettingsPage() {
  const { t } = useTranslation('adminReception')
  const channels = useQuery(channelsQuery)
  const settings = useQuery(settingsQuery)
  return (
    <ReceptionFrame title={t('reglages.titre')}>
      <div className={stack.stack} style={{ maxWidth: 860 }}>
        <Answered query={settings}>{(kept) => <EntrySettings settings={kept} />}</Answered>
        <Answered query={channels}>{(rows) => <Channels channels={rows} />}</Answered>
      </div>
    </ReceptionFrame>
  )
}

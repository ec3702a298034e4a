import { useTranslation } from 'react-i18next'
import { Tag } from '../../parts/tag'
import { type Destination, flowOf } from './flows'

const TONES = { entree: 'good', direct: 'quiet', sortie: 'warn' } as const

/** Where it goes, and whether it leaves the shop's own stock. */
export function DestinationTag({ destination, is_exit }: { destination: Destination; is_exit: boolean }) {
  const { t } = useTranslation('adminReception')
  const name = t(`destinations.${destination}`)
  return (
    <Tag tone={TONES[flowOf({ destination, is_exit })]}>
      {is_exit ? t('destinations.depuisBoutique', { destination: name }) : name}
    </Tag>
  )
}

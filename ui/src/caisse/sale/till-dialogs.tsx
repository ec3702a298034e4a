import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { LastTickets } from '../ticket/last-tickets'
import { HoldForm } from '../waiting/hold-form'
import type { Waiting } from '../waiting/use-waiting'
import { WaitingList } from '../waiting/waiting-list'
import { PrintTray } from '../printing/print-tray'
import type { Catalogue } from './catalogue'
import type { Favourites } from './favourites'
import { KeyList } from './key-list'
import type { TillDialog } from './till-dialog'
import { TillMenu } from './till-menu'
import { TileChoices } from './tile-choices'

/** Everything that opens over the sale, loaded at its first use. */
export default function TillDialogs({
  dialog,
  sessionId,
  registerId,
  catalogue,
  favourites,
  waiting,
  hasTicket,
  onOpen,
  onClose,
}: {
  dialog: TillDialog
  sessionId: string
  registerId: string
  catalogue: Catalogue
  favourites: Favourites
  waiting: Waiting
  hasTicket: boolean
  onOpen: (dialog: TillDialog) => void
  onClose: () => void
}) {
  const { t } = useTranslation('caisse')
  const title = typeof dialog === 'string' ? t(`dialogues.${dialog}`) : dialog.tile.name
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={dialog === 'hold' || typeof dialog === 'object' ? 'md' : 'lg'}
      closeButtonProps={{ 'aria-label': t('dialogues.fermer'), size: 44, iconSize: 24 }}
      // The body keeps room for the focus ring of its first command.
      styles={{ title: { fontSize: 'var(--rc-text-l)', fontWeight: 650 }, body: { paddingTop: 6 } }}
    >
      {content()}
    </Modal>
  )

  function content() {
    if (typeof dialog === 'object') {
      return (
        <TileChoices category={dialog.tile} catalogue={catalogue} favourites={favourites} onDone={onClose} />
      )
    }
    switch (dialog) {
      case 'menu':
        return <TillMenu sessionId={sessionId} registerId={registerId} waiting={waiting} onOpen={onOpen} />
      case 'help':
        return <KeyList />
      case 'hold':
        return (
          <HoldForm
            onHold={(label) => {
              onClose()
              void waiting.hold(label)
            }}
          />
        )
      case 'waiting':
        return <WaitingList waiting={waiting} hasTicket={hasTicket} onDone={onClose} />
      case 'tickets':
        return <LastTickets sessionId={sessionId} registerId={registerId} catalogue={catalogue} />
      case 'prints':
        return <PrintTray registerId={registerId} />
    }
  }
}

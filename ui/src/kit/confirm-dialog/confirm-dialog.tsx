import type { ReactNode } from 'react'
import { Button, Group, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** A question asked before something that cannot be undone. Escape and the way back always cancel. */
export function ConfirmDialog({
  opened,
  title,
  children,
  confirmLabel,
  cancelLabel,
  danger = false,
  pending = false,
  onConfirm,
  onCancel,
}: {
  opened: boolean
  title: string
  children: ReactNode
  confirmLabel?: string
  cancelLabel?: string
  danger?: boolean
  pending?: boolean
  onConfirm: () => void
  onCancel: () => void
}) {
  const { t } = useTranslation('kit')
  return (
    <Modal opened={opened} onClose={onCancel} title={title} withCloseButton={false}>
      <div>{children}</div>
      <Group justify="flex-end" mt="lg" gap="sm">
        <Button variant="default" onClick={onCancel}>
          {cancelLabel ?? t('annuler')}
        </Button>
        <Button data-autofocus color={danger ? 'red' : undefined} loading={pending} onClick={onConfirm}>
          {confirmLabel ?? t('confirmer')}
        </Button>
      </Group>
    </Modal>
  )
}

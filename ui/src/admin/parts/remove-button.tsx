import { Button, Group, Popover } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

/** Removing cannot be undone here: asked once more, in place. */
export function RemoveButton({
  label,
  question,
  isPending,
  onRemove,
}: {
  label: string
  question: string
  isPending: boolean
  onRemove: () => void
}) {
  const { t } = useTranslation('admin')
  const [isOpen, { close, toggle }] = useDisclosure()
  return (
    <Popover
      opened={isOpen}
      onDismiss={close}
      trapFocus
      returnFocus
      position="top-start"
      width={320}
      shadow="md"
    >
      <Popover.Target>
        <Button
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={20} aria-hidden />}
          loading={isPending}
          onClick={toggle}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={question}>
        <p style={{ margin: '0 0 var(--rc-space-3)' }}>{question}</p>
        <Group gap="sm">
          <Button
            color="red"
            onClick={() => {
              close()
              onRemove()
            }}
          >
            {t('supprimer')}
          </Button>
          <Button variant="default" data-autofocus onClick={close}>
            {t('annuler')}
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  )
}

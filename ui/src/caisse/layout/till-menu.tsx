import { Button, Menu } from '@mantine/core'
import { IconArrowsUpDown, IconMenu2, IconReportMoney } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** What is done at the till besides selling and closing. */
export function TillMenu({ sessionId }: { sessionId: string }) {
  const { t } = useTranslation('caisse')
  const navigate = useNavigate()
  const params = { sessionId }
  return (
    <Menu position="bottom-end" width="max-content">
      <Menu.Target>
        <Button variant="default" leftSection={<IconMenu2 size={20} aria-hidden />}>
          {t('menu.nom')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconArrowsUpDown size={20} aria-hidden />}
          onClick={() => void navigate({ to: '/caisse/mouvements/$sessionId', params })}
        >
          {t('menu.mouvement')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconReportMoney size={20} aria-hidden />}
          onClick={() => void navigate({ to: '/caisse/rapport/$sessionId', params })}
        >
          {t('menu.point')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

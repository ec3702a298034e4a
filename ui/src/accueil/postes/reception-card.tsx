import { Button } from '@mantine/core'
import { IconPackageImport } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { WayCard } from './way-card'

/** The other end of the shop: what is given is weighed there. */
export function ReceptionCard({ focused }: { focused: boolean }) {
  const { t } = useTranslation('accueil')
  const navigate = useNavigate()
  return (
    <WayCard
      icon={IconPackageImport}
      look="free"
      name={t('postes.reception')}
      state={t('postes.receptionTexte')}
    >
      <Button
        fullWidth
        size="pay"
        variant="outline"
        autoFocus={focused}
        onClick={() => void navigate({ to: '/reception' })}
      >
        {t('postes.recevoir')}
      </Button>
    </WayCard>
  )
}

import { Button } from '@mantine/core'
import { IconSchool } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { RegisterStatus } from '@/accueil/api/registers-query'
import { WayCard } from './way-card'

/** Practice, on a till whose catalogue and options it borrows. */
export function SchoolCard({ registers, focused }: { registers: RegisterStatus[]; focused: boolean }) {
  const { t } = useTranslation('accueil')
  const navigate = useNavigate()
  return (
    <WayCard icon={IconSchool} look="school" name={t('postes.ecole')} state={t('postes.ecoleTexte')}>
      {registers.map(({ id, name }, index) => (
        <Button
          key={id}
          fullWidth
          size="pay"
          variant="outline"
          autoFocus={focused && index === 0}
          onClick={() => void navigate({ to: '/caisse/ecole/$registerId', params: { registerId: id } })}
        >
          {registers.length === 1 ? t('postes.entrainer') : t('postes.entrainerSur', { caisse: name })}
        </Button>
      ))}
    </WayCard>
  )
}

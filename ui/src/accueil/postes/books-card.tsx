import { Button } from '@mantine/core'
import { IconNotebook } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Book } from '@/accueil/api/books-query'
import type { RegisterStatus } from '@/accueil/api/registers-query'
import { formatBookDay } from '@/lib/dates'
import { WayCard } from './way-card'

/** Paper books: those begun, to go on with, and a new one on a till that takes them. */
export function BooksCard({
  open,
  registers,
  focused,
}: {
  open: Book[]
  registers: RegisterStatus[]
  focused: boolean
}) {
  const { t } = useTranslation('accueil')
  const navigate = useNavigate()
  return (
    <WayCard icon={IconNotebook} look="book" name={t('postes.cahier')} state={t('postes.cahierTexte')}>
      {open.map(({ sessionId, day }, index) => (
        <Button
          key={sessionId}
          fullWidth
          size="pay"
          variant="outline"
          autoFocus={focused && index === 0}
          onClick={() => void navigate({ to: '/caisse/vente/$sessionId', params: { sessionId } })}
        >
          {t('postes.reprendreCahier', { jour: formatBookDay(day) })}
        </Button>
      ))}
      {registers.map(({ id, name }, index) => (
        <Button
          key={id}
          fullWidth
          size="pay"
          variant="outline"
          autoFocus={focused && open.length === 0 && index === 0}
          onClick={() => void navigate({ to: '/caisse/cahier/$registerId', params: { registerId: id } })}
        >
          {registers.length === 1
            ? t('postes.nouveauCahier')
            : t('postes.nouveauCahierSur', { caisse: name })}
        </Button>
      ))}
    </WayCard>
  )
}

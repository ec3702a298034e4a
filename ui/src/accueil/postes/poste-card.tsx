import { Button } from '@mantine/core'
import { IconReceiptEuro, IconCircleCheck, IconPlayerPlay } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { RegisterStatus } from '@/accueil/api/registers-query'
import { formatTime } from '@/lib/dates'
import classes from './postes.module.css'

/** One till: where it is, whether somebody has it, and the one thing to do with it. */
export function PosteCard({ register, focused }: { register: RegisterStatus; focused: boolean }) {
  const { t } = useTranslation('accueil')
  const navigate = useNavigate()
  const sessionId = register.is_open ? (register.session_id ?? null) : null

  const go = () =>
    sessionId === null
      ? navigate({ to: '/caisse/ouverture/$registerId', params: { registerId: register.id } })
      : navigate({ to: '/caisse/vente/$sessionId', params: { sessionId } })

  return (
    <article className={classes.card} data-open={register.is_open || undefined}>
      <div className={classes.names}>
        <span className={classes.picture} aria-hidden>
          <IconReceiptEuro size={28} stroke={1.7} />
        </span>
        <div>
          <h2 className={classes.name}>{register.name}</h2>
          {register.location != null && <p className={classes.place}>{register.location}</p>}
        </div>
      </div>
      <State register={register} />
      <Button
        fullWidth
        size="pay"
        autoFocus={focused}
        variant={sessionId === null ? 'filled' : 'outline'}
        aria-label={t(sessionId === null ? 'postes.ouvrirNom' : 'postes.reprendreNom', {
          caisse: register.name,
        })}
        onClick={() => void go()}
      >
        {sessionId === null ? t('postes.ouvrir') : t('postes.reprendre')}
      </Button>
    </article>
  )
}

function State({ register }: { register: RegisterStatus }) {
  const { t } = useTranslation('accueil')
  const { operator_name: nom, opened_at: since } = register
  const words = !register.is_open
    ? t('postes.libre')
    : nom == null
      ? t('postes.ouverte')
      : since == null
        ? t('postes.ouvertePar', { nom })
        : t('postes.ouverteParDepuis', { nom, heure: formatTime(since) })
  const Mark = register.is_open ? IconPlayerPlay : IconCircleCheck
  return (
    <p className={classes.state}>
      <Mark size={20} stroke={2} aria-hidden className={classes.mark} />
      {words}
    </p>
  )
}

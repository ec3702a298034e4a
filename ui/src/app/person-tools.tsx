import { ActionIcon, Button, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import {
  IconArrowsExchange,
  IconLogout,
  IconMoon,
  IconPackageImport,
  IconReceiptEuro,
  IconSettings,
  IconSun,
  IconUserCircle,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useLocation, useNavigate, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { mayWork } from '@/accueil/postes/ways'
import { api } from '@/lib/api/client'
import { permissionsQuery } from '@/lib/api/permissions-query'
import { sessionStore, usePerson } from '@/lib/session/session-store'
import classes from './person-tools.module.css'

/** At the end of every bar: who is here, change of operator, display, way out. */
export function PersonTools() {
  const { t } = useTranslation()
  const person = usePerson()
  const router = useRouter()
  const navigate = useNavigate()
  const isAdministering = useLocation({ select: ({ pathname }) => pathname.startsWith('/admin') })
  const mayAdminister = person.role === 'admin' || person.role === 'super-admin'

  const changeOperator = () =>
    void navigate({ to: '/operateur', search: { suite: router.state.location.href } })

  const signOut = async () => {
    // The answer does not matter: this device forgets the person in any case.
    await api.POST('/v1/auth/logout').catch(() => undefined)
    await navigate({ to: '/connexion' })
    sessionStore.clear()
  }

  return (
    <>
      <span className={classes.person}>
        <IconUserCircle size={22} stroke={1.7} aria-hidden />
        <span className={classes.name} title={person.name}>
          {person.name}
        </span>
      </span>
      <Button
        variant="default"
        className={classes.change}
        leftSection={<IconArrowsExchange size={20} aria-hidden />}
        aria-label={t('barre.operateur')}
        title={t('barre.operateur')}
        onClick={changeOperator}
      >
        {t('barre.changer')}
      </Button>
      <OtherPost />
      {mayAdminister && !isAdministering && (
        <ActionIcon
          variant="default"
          size="command"
          aria-label={t('barre.administration')}
          title={t('barre.administration')}
          onClick={() => void navigate({ to: '/admin/sessions' })}
        >
          <IconSettings size={20} aria-hidden />
        </ActionIcon>
      )}
      <SchemeSwitch />
      <ActionIcon
        variant="default"
        size="command"
        aria-label={t('barre.deconnexion')}
        title={t('barre.deconnexion')}
        onClick={() => void signOut()}
      >
        <IconLogout size={20} aria-hidden />
      </ActionIcon>
    </>
  )
}

/** From the till to the bench and back, for whoever works at both. */
function OtherPost() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const person = usePerson()
  const isReceiving = useLocation({ select: ({ pathname }) => pathname.startsWith('/reception') })
  const { data: permissions = [] } = useQuery(permissionsQuery(person.id))
  const isAllowed = isReceiving ? mayWork(permissions) : permissions.includes('reception.access')
  if (!isAllowed) return null
  const label = t(isReceiving ? 'barre.caisse' : 'barre.reception')
  return (
    <ActionIcon
      variant="default"
      size="command"
      aria-label={label}
      title={label}
      onClick={() => void navigate({ to: isReceiving ? '/caisse' : '/reception' })}
    >
      {isReceiving ? <IconReceiptEuro size={20} aria-hidden /> : <IconPackageImport size={20} aria-hidden />}
    </ActionIcon>
  )
}

function SchemeSwitch() {
  const { t } = useTranslation()
  const { setColorScheme } = useMantineColorScheme()
  const scheme = useComputedColorScheme('light')
  const label = scheme === 'dark' ? t('barre.clair') : t('barre.sombre')
  return (
    <ActionIcon
      variant="default"
      size="command"
      aria-label={label}
      title={label}
      onClick={() => setColorScheme(scheme === 'dark' ? 'light' : 'dark')}
    >
      {scheme === 'dark' ? <IconSun size={20} aria-hidden /> : <IconMoon size={20} aria-hidden />}
    </ActionIcon>
  )
}

import type { ReactNode } from 'react'
import { IconChartBar, IconListDetails, IconReceipt, IconSettings, type Icon } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PageFrame } from '@/kit/page-frame/page-frame'
import type { adminReception } from '@/lib/i18n/fr/admin-reception'
import classes from './reception-frame.module.css'

const PAGES = [
  { to: '/admin/reception', name: 'tickets', icon: IconReceipt },
  { to: '/admin/reception/tableau', name: 'tableau', icon: IconChartBar },
  { to: '/admin/reception/lignes', name: 'lignes', icon: IconListDetails },
  { to: '/admin/reception/reglages', name: 'reglages', icon: IconSettings },
] as const satisfies { to: string; name: keyof typeof adminReception.pages; icon: Icon }[]

/** A page of the reception, and the way to the three others. */
export function ReceptionFrame({
  title,
  actions,
  children,
}: {
  title: string
  actions?: ReactNode
  children: ReactNode
}) {
  const { t } = useTranslation('adminReception')
  const tabs = (
    <nav className={classes.tabs} aria-label={t('pages.nom')}>
      {PAGES.map(({ to, name, icon: Picture }) => (
        <Link key={to} to={to} className={classes.tab} activeOptions={{ exact: true, includeSearch: false }}>
          <Picture size={20} stroke={1.7} aria-hidden />
          {t(`pages.${name}`)}
        </Link>
      ))}
    </nav>
  )
  return (
    <PageFrame title={title} actions={actions} band={tabs}>
      {children}
    </PageFrame>
  )
}

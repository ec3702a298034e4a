import {
  IconBook2,
  IconCashRegister,
  IconCategory,
  IconChartBar,
  IconDiscount,
  IconFiles,
  IconListDetails,
  IconMail,
  IconScale,
  IconTimelineEvent,
  type Icon,
} from '@tabler/icons-react'
import type { admin } from '@/lib/i18n/fr/admin'

interface Section {
  to:
    | '/admin/sessions'
    | '/admin/reception'
    | '/admin/chiffres'
    | '/admin/journal'
    | '/admin/rapports'
    | '/admin/caisses'
    | '/admin/categories'
    | '/admin/boutons'
    | '/admin/courriel'
    | '/admin/balance'
    | '/admin/import'
  name: keyof typeof admin.menu
  icon: Icon
}

/** What one follows, then what one sets up. */
export const FOLLOW: Section[] = [
  { to: '/admin/sessions', name: 'sessions', icon: IconListDetails },
  { to: '/admin/reception', name: 'reception', icon: IconScale },
  { to: '/admin/chiffres', name: 'chiffres', icon: IconChartBar },
  { to: '/admin/journal', name: 'journal', icon: IconTimelineEvent },
  { to: '/admin/rapports', name: 'rapports', icon: IconFiles },
]

export const SET_UP: Section[] = [
  { to: '/admin/caisses', name: 'caisses', icon: IconCashRegister },
  { to: '/admin/categories', name: 'categories', icon: IconCategory },
  { to: '/admin/boutons', name: 'boutons', icon: IconDiscount },
  { to: '/admin/balance', name: 'balance', icon: IconScale },
  { to: '/admin/courriel', name: 'courriel', icon: IconMail },
  { to: '/admin/import', name: 'livres', icon: IconBook2 },
]

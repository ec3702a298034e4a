import { i18n } from '@/lib/i18n'
import { adminReception } from '@/lib/i18n/fr/admin-reception'

// The words of the reception's desk come with its pages.
i18n.addResourceBundle('fr', 'adminReception', adminReception)

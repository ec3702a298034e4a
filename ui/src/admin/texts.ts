import { i18n } from '@/lib/i18n'
import { admin } from '@/lib/i18n/fr/admin'

// The words of the desk come with the desk: a till has no use for them.
i18n.addResourceBundle('fr', 'admin', admin)

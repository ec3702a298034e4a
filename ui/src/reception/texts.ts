import { i18n } from '@/lib/i18n'
import { reception } from '@/lib/i18n/fr/reception'

// The words of the bench come with the bench: a till has no use for them.
i18n.addResourceBundle('fr', 'reception', reception)

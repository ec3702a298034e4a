import type { fr } from './fr'
import type { admin } from './fr/admin'
import type { adminReception } from './fr/admin-reception'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'commun'
    resources: typeof fr & { admin: typeof admin; adminReception: typeof adminReception }
  }
}

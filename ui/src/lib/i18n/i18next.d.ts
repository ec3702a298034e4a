import type { fr } from './fr'
import type { admin } from './fr/admin'
import type { adminReception } from './fr/admin-reception'
import type { reception } from './fr/reception'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'commun'
    resources: typeof fr & {
      admin: typeof admin
      adminReception: typeof adminReception
      reception: typeof reception
    }
  }
}

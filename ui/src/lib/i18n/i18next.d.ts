import type { fr } from './fr'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'commun'
    resources: typeof fr
  }
}

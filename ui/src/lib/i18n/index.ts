import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { fr } from './fr'

void i18next.use(initReactI18next).init({
  lng: 'fr',
  fallbackLng: 'fr',
  defaultNS: 'commun',
  resources: { fr },
  initAsync: false,
  interpolation: { escapeValue: false }, // React escapes
  returnNull: false,
})

export const i18n = i18next

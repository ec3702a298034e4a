export const kit = {
  pin: {
    pave: 'Pavé de chiffres',
    effacer: 'Effacer',
    saisis_zero: 'Aucun chiffre saisi sur {{total}}',
    saisis_one: '{{count}} chiffre saisi sur {{total}}',
    saisis_other: '{{count}} chiffres saisis sur {{total}}',
  },
  etapes: 'Étape {{courante}} sur {{total}}',
  confirmer: 'Confirmer',
  annuler: 'Annuler',
}

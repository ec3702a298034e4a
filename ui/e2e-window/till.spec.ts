import { Key } from 'selenium-webdriver'
import { test } from './fixture'
import { Screen } from './screen'

test('from nothing to the report of a closed till, in the real window', async ({ desktop }, info) => {
  const screen = new Screen(await desktop.openWindow())
  await setUp(screen)

  await screen.heading('Ouvrir la caisse')
  await screen.press('Taper le total')
  await screen.fill('Total dans le tiroir', '50')
  await screen.press('Ouvrir la caisse')

  await addShirt(screen, '3')
  await screen.enter()
  await screen.heading('Total à payer3,00 €')
  await screen.type('10')
  await screen.text('7,00 €')
  await screen.enter()
  await screen.text('Ticket n° 1')

  await addShirt(screen, '4,5')
  await screen.enter()
  await screen.heading('Total à payer4,50 €')
  await screen.type('c')
  await screen.enter()
  await screen.text('Ticket n° 2')
  desktop.photograph(info.outputPath('sale.png'))

  await screen.press('Fermer la caisse')
  await screen.heading('Fermer la caisse')
  await screen.press('Taper le total')
  await screen.fill('Espèces dans le tiroir', '53')
  await screen.fill('Total des cartes', '4,5')
  await screen.text('Le compte est juste.')
  await screen.press('Fermer la caisse')

  await screen.heading('Rapport de caisse')
  await screen.text('7,50 €')
  desktop.photograph(info.outputPath('report.png'))
})

async function setUp(screen: Screen): Promise<void> {
  await screen.heading('Bienvenue dans RecyClique')
  await screen.enter()
  await screen.heading('Qui êtes-vous ?')
  await screen.type('Éloïse', Key.TAB, 'Roux', Key.ENTER)
  await screen.heading('Choisissez un mot de passe')
  await screen.type('Secret123!', Key.ENTER)
  await screen.heading('Choisissez votre code de caisse')
  await screen.type('1234')
  await screen.heading('Tapez le même code encore une fois')
  await screen.type('1234')
  await screen.heading('Votre boutique')
  await screen.type('La Ressourcerie du Pont', Key.ENTER)
  await screen.heading('Votre première caisse')
  await screen.type('Caisse 1', Key.ENTER)
  await screen.heading('Que vendez-vous ?')
  await screen.enter()
  await screen.heading('Tout est prêt')
  await screen.enter()
}

/** Textile, then T-shirt: both carry the letter A of the default catalogue. */
async function addShirt(screen: Screen, price: string): Promise<void> {
  await screen.heading('Choisissez une catégorie')
  await screen.type('a')
  await screen.heading('Choisissez dans « Textile »')
  await screen.type('a')
  await screen.heading('Pesez, puis tapez le poids')
  await screen.type('0,25', Key.ENTER)
  await screen.heading('Combien d’articles pareils ?')
  await screen.enter()
  await screen.heading('À quel prix, pour un article ?')
  await screen.type(price, Key.ENTER)
  await screen.heading('Choisissez une catégorie')
}

// The zone's one lazy chunk: what src/accueil/routes.tsx loads on first use.
export { PostesPage } from './postes/postes-page'
export { SetupPage } from './setup/setup-page'
export { ChangeOperatorPage } from './sign-in/change-operator-page'
export { SignInPage } from './sign-in/sign-in-page'

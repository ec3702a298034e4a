import { accueil } from './fr/accueil'
import { admin } from './fr/admin'
import { caisse } from './fr/caisse'
import { commun } from './fr/commun'
import { kit } from './fr/kit'
import { problems } from './problems.fr'

/** One namespace per zone; another language is another file of this shape. */
export const fr = { commun, kit, accueil, caisse, admin, problems }

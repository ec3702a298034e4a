import { accueil } from './fr/accueil'
import { caisse } from './fr/caisse'
import { commun } from './fr/commun'
import { kit } from './fr/kit'
import { problems } from './problems.fr'

/** One namespace per zone, but `admin` and `reception`, which their own chunks bring; another language is another file of this shape. */
export const fr = { commun, kit, accueil, caisse, problems }

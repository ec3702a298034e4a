import { useTranslation } from 'react-i18next'
import type { DefaultCategory } from '@/accueil/api/setup-query'
import classes from './setup.module.css'

/** The proposed catalogue, to read and not to edit: families in columns. Scrolls with the keyboard too. */
export function CategoryTree({ categories }: { categories: DefaultCategory[] }) {
  const { t } = useTranslation('accueil')
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard
    <section className={classes.tree} tabIndex={0} aria-label={t('premier.catalogue.liste')}>
      <div className={classes.families}>
        {categories.map((family) => (
          <div key={family.name} className={classes.family}>
            <h2 className={classes.familyName}>{family.name}</h2>
            <ul className={classes.leaves}>
              {(family.children.length > 0 ? family.children : [family]).map((leaf) => (
                <li key={leaf.name} className={classes.leaf}>
                  <span>{leaf === family ? t('premier.catalogue.seule') : leaf.name}</span>
                  <span className={classes.price}>
                    <Price category={leaf} />
                  </span>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
}

function Price({ category: { price, max_price: highest } }: { category: DefaultCategory }) {
  const { t } = useTranslation('accueil')
  if (price == null) return t('premier.catalogue.prixLibre')
  return highest == null
    ? t('premier.catalogue.prix', { prix: french(price) })
    : t('premier.catalogue.prixEntre', { bas: french(price), haut: french(highest) })
}

/** The wire's "5.00" as a shop writes it: « 5 », « 1,50 ». */
const french = (amount: string) => amount.replace(/\.00$/, '').replace('.', ',')

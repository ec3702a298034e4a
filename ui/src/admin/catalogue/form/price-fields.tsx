import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import stack from '../../parts/stack.module.css'
import { EUROS, UnitField } from '../../parts/unit-field'
import { priceText } from '../price-text'
import { isPriced } from '../tree/place'
import type { Category } from '../wire'
import classes from './category-form.module.css'
import type { CategoryDraft, PriceKind } from './draft'

/** Prices are for what has nothing below; and giving a priced category its first one takes its price away. */
export function PriceFields({
  draft,
  isLocked,
  parent,
  error,
  onDraft,
}: {
  draft: CategoryDraft
  isLocked: boolean
  /** The new one, when it changes. */
  parent: Category | undefined
  error: string | undefined
  onDraft: (part: Partial<CategoryDraft>) => void
}) {
  const { t } = useTranslation('admin')
  return (
    <fieldset className={classes.prices}>
      <legend className={classes.legend}>{t('catalogue.prix')}</legend>
      {isLocked ? (
        <p className={stack.quiet}>{t('catalogue.prixFeuilles')}</p>
      ) : (
        <>
          <SegmentedControl<PriceKind>
            size="md"
            fullWidth
            aria-label={t('catalogue.prix')}
            value={draft.priceKind}
            onChange={(priceKind) => onDraft({ priceKind })}
            data={(['none', 'fixed', 'range'] as const).map((value) => ({
              value,
              label: t(`catalogue.prixGenres.${value}`),
            }))}
          />
          {draft.priceKind === 'none' && <p className={stack.quiet}>{t('catalogue.prixLibre')}</p>}
          {draft.priceKind !== 'none' && (
            <div className={classes.pair}>
              <UnitField
                label={t(draft.priceKind === 'fixed' ? 'catalogue.prixFixe' : 'catalogue.prixMin')}
                unit={EUROS}
                value={draft.price}
                onValue={(price) => onDraft({ price })}
              />
              {draft.priceKind === 'range' && (
                <UnitField
                  label={t('catalogue.prixMax')}
                  unit={EUROS}
                  value={draft.maxPrice}
                  onValue={(maxPrice) => onDraft({ maxPrice })}
                />
              )}
            </div>
          )}
          {error !== undefined && (
            <p className={classes.error} role="alert">
              {error}
            </p>
          )}
        </>
      )}
      {parent !== undefined && isPriced(parent) && (
        <p className={stack.quiet} role="status">
          {t('catalogue.prixParent', { nom: parent.name, prix: priceText(parent) })}
        </p>
      )}
    </fieldset>
  )
}

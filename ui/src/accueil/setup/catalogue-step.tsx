import type { ReactNode } from 'react'
import { IconFolderPlus, IconListTree } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DefaultCategory } from '@/accueil/api/setup-query'
import { BigChoiceCard } from '@/kit/big-choice-card/big-choice-card'
import { CategoryTree } from './category-tree'
import { StepScreen } from './step-screen'
import type { StepProps } from './step-props'
import classes from './setup.module.css'

export function CatalogueStep({
  draft,
  change,
  catalogue,
  pending,
  notice,
  onForward,
  onBack,
}: StepProps & { catalogue: DefaultCategory[]; pending: boolean; notice: ReactNode }) {
  const { t } = useTranslation('accueil')
  return (
    <StepScreen
      title={t('premier.catalogue.titre')}
      text={t('premier.catalogue.texte')}
      forward={t('premier.catalogue.action')}
      pending={pending}
      focusForward
      onForward={onForward}
      onBack={onBack}
    >
      <fieldset className={classes.choices} aria-label={t('premier.catalogue.choix')}>
        <BigChoiceCard
          group="catalogue"
          icon={IconListTree}
          title={t('premier.catalogue.garder')}
          checked={draft.withCatalogue}
          onChoose={() => change({ withCatalogue: true })}
        >
          {t('premier.catalogue.garderAide', { count: catalogue.length })}
        </BigChoiceCard>
        <BigChoiceCard
          group="catalogue"
          icon={IconFolderPlus}
          title={t('premier.catalogue.vide')}
          checked={!draft.withCatalogue}
          onChoose={() => change({ withCatalogue: false })}
        >
          {t('premier.catalogue.videAide')}
        </BigChoiceCard>
      </fieldset>
      {draft.withCatalogue && <CategoryTree categories={catalogue} />}
      {notice}
    </StepScreen>
  )
}

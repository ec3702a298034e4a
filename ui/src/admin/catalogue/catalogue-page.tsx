import { useState } from 'react'
import { Button } from '@mantine/core'
import { IconCategory, IconPlus, IconUpload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/kit/empty-state/empty-state'
import { PageFrame } from '@/kit/page-frame/page-frame'
import { categoriesQuery } from '../api/categories-query'
import { Answered } from '../parts/answered'
import stack from '../parts/stack.module.css'
import classes from './catalogue-page.module.css'
import { CatalogueView } from './catalogue-view'
import { ExportMenu } from './export-menu'
import type { Edited } from './form/category-drawer'

/** The tree of everything that is sold and received. */
export function CataloguePage() {
  const { t } = useTranslation('admin')
  const navigate = useNavigate()
  const categories = useQuery(categoriesQuery)
  const [edited, setEdited] = useState<Edited>()
  const bring = (
    <Button
      variant="default"
      leftSection={<IconUpload size={20} aria-hidden />}
      onClick={() => void navigate({ to: '/admin/categories/import' })}
    >
      {t('catalogue.importer')}
    </Button>
  )
  return (
    <PageFrame
      title={t('menu.categories')}
      actions={
        <Button
          leftSection={<IconPlus size={20} aria-hidden />}
          onClick={() => setEdited({ parentId: null })}
        >
          {t('catalogue.ajouter')}
        </Button>
      }
    >
      <Answered query={categories}>
        {(rows) => (
          <div className={stack.stack}>
            <CatalogueView
              categories={rows}
              edited={edited}
              onEdited={setEdited}
              empty={
                <EmptyState
                  icon={IconCategory}
                  title={t('catalogue.videTitre')}
                  text={t('catalogue.videTexte')}
                  action={bring}
                />
              }
              files={
                <>
                  {bring}
                  <ExportMenu />
                </>
              }
            />
            <p className={stack.quiet}>
              {t('catalogue.voirAussi')}{' '}
              <Link to="/admin/boutons" className={classes.link}>
                {t('menu.boutons')}
              </Link>
            </p>
          </div>
        )}
      </Answered>
    </PageFrame>
  )
}

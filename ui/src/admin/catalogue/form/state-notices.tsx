import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { nouns } from '@/lib/api/query-keys'
import { shortDay } from '../../dates'
import { updateCategory } from '../commands'
import { isArchived } from '../tree/tree'
import type { Category } from '../wire'

/** Out of use, in one of the two ways there are, and the way back. */
export function StateNotices({
  category,
  onRestore,
}: {
  category: Category
  onRestore: (category: Category) => void
}) {
  const { t } = useTranslation('admin')
  const queryClient = useQueryClient()
  const activate = useMutation({
    mutationFn: () => updateCategory(category.id, { is_active: true }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: [nouns.categories] }),
  })
  if (isArchived(category))
    return (
      <ErrorNotice
        tone="warn"
        action={
          <Button variant="default" onClick={() => onRestore(category)}>
            {t('catalogue.menu.restaurer')}
          </Button>
        }
      >
        {t('catalogue.archiveeLe', { date: shortDay(category.deleted_at ?? '') })}
      </ErrorNotice>
    )
  if (category.is_active) return null
  return (
    <ErrorNotice
      tone="warn"
      action={
        <Button variant="default" loading={activate.isPending} onClick={() => activate.mutate()}>
          {t('catalogue.reactiver')}
        </Button>
      }
    >
      {t('catalogue.inactiveTexte')}
    </ErrorNotice>
  )
}

import { Button, Group, Modal } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { asProblem } from '@/lib/api/problem'
import { nouns } from '@/lib/api/query-keys'
import { Answered } from '../../parts/answered'
import stack from '../../parts/stack.module.css'
import { categoryUsage, deleteCategory } from '../commands'
import { isArchived } from '../tree/tree'
import type { Category } from '../wire'

interface RemoveProps {
  category: Category
  onClose: () => void
  onArchive: (category: Category) => void
  onRemoved: (category: Category) => void
}

/** What removing means depends on whether it has served: asked to the server, said in words. */
export function RemoveDialog({
  category,
  ...acts
}: Omit<RemoveProps, 'category'> & { category: Category | undefined }) {
  const { t } = useTranslation('admin')
  return (
    <Modal
      opened={category !== undefined}
      onClose={acts.onClose}
      title={category && t('catalogue.supprimerTitre', { nom: category.name })}
      closeButtonProps={{ 'aria-label': t('fermer') }}
    >
      {category !== undefined && <Remove category={category} {...acts} />}
    </Modal>
  )
}

function Remove({ category, onClose, onArchive, onRemoved }: RemoveProps) {
  const { t } = useTranslation('admin')
  const queryClient = useQueryClient()
  const usage = useQuery({
    queryKey: [nouns.categories, 'usage', category.id],
    queryFn: ({ signal }) => categoryUsage(category.id, signal),
    // Somebody may be selling it right now.
    staleTime: 0,
    gcTime: 0,
  })
  const remove = useMutation({
    mutationFn: () => deleteCategory(category.id),
    onSuccess: async () => {
      onClose()
      onRemoved(category)
      await queryClient.invalidateQueries({ queryKey: [nouns.categories] })
    },
  })
  return (
    <Answered query={usage}>
      {({ can_hard_delete }) => (
        <div className={stack.stack}>
          <p style={{ margin: 0 }}>
            {t(
              can_hard_delete
                ? 'catalogue.jamaisServi'
                : isArchived(category)
                  ? 'catalogue.dejaServiArchivee'
                  : 'catalogue.dejaServi',
            )}
          </p>
          {remove.isError && <ErrorNotice>{asProblem(remove.error).detail}</ErrorNotice>}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" data-autofocus onClick={onClose}>
              {t(can_hard_delete || !isArchived(category) ? 'annuler' : 'fermer')}
            </Button>
            {can_hard_delete ? (
              <Button color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
                {t('catalogue.supprimerPourDeBon')}
              </Button>
            ) : (
              !isArchived(category) && (
                <Button
                  onClick={() => {
                    onClose()
                    onArchive(category)
                  }}
                >
                  {t('catalogue.menu.archiver')}
                </Button>
              )
            )}
          </Group>
        </div>
      )}
    </Answered>
  )
}

import { useState } from 'react'
import { Button, Group, Progress, Select } from '@mantine/core'
import { DatePickerInput } from '@mantine/dates'
import { IconDownload, IconFileOff } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/kit/empty-state/empty-state'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { FieldRow } from '@/kit/field-row/field-row'
import { asProblem } from '@/lib/api/problem'
import { nouns } from '@/lib/api/query-keys'
import { usePlaces } from '../api/use-places'
import { Answered } from '../parts/answered'
import stack from '../parts/stack.module.css'
import { today } from '../period'
import { type Book, executeBook, previewBook, saveRemapped } from './calls'
import { mappingOf, type Word } from './mapping'
import { PreviewTables } from './preview-tables'
import { Sentences } from './sentences'
import type { Execution } from './wire'

/** What the import would write, before it writes anything. */
export function PreviewStep({
  book,
  words,
  onBack,
  onImported,
}: {
  book: Book
  words: Word[]
  onBack: () => void
  onImported: (execution: Execution) => void
}) {
  const { t } = useTranslation('admin')
  const { registers } = usePlaces()
  const [importDate, setImportDate] = useState<string | null>(null)
  const [registerId, setRegisterId] = useState<string | null>(null)
  const needsRegister = book.kind === 'caisse'
  const preview = useQuery({
    queryKey: [nouns.imports, 'preview', book, mappingOf(words)],
    queryFn: () => previewBook(book, words),
    staleTime: Infinity,
    gcTime: 0,
  })
  const execute = useMutation({
    mutationFn: () => executeBook(book, words, { importDate, registerId }),
    onSuccess: onImported,
  })
  const remapped = useMutation({ mutationFn: () => saveRemapped(book, words) })
  const failed = [execute, remapped].find(({ isError }) => isError)
  const rejected = words.filter(({ isRejected }) => isRejected).length
  const back = (
    <Button variant="default" disabled={execute.isPending} onClick={onBack}>
      {t('livres.retour')}
    </Button>
  )

  return (
    <Answered query={preview}>
      {(found) =>
        found.total_lines === 0 ? (
          <EmptyState
            icon={IconFileOff}
            title={t('livres.verifier.rien')}
            text={t('livres.verifier.rienTexte')}
            action={back}
          />
        ) : (
          <div className={stack.stack}>
            <PreviewTables kind={book.kind} preview={found} />
            <Sentences title={t('livres.remarques')} sentences={found.warnings} tone="quiet" />
            {rejected > 0 && (
              <p className={stack.quiet}>{t('livres.verifier.ecartes', { count: rejected })}</p>
            )}
            <div className={stack.card}>
              <FieldRow>
                <DatePickerInput
                  clearable
                  label={t('livres.verifier.uneDate')}
                  description={t('livres.verifier.uneDateAide')}
                  valueFormat="D MMMM YYYY"
                  maxDate={today()}
                  value={importDate}
                  onChange={setImportDate}
                />
                {needsRegister && (
                  <Select
                    required
                    withAsterisk={false}
                    label={t('livres.verifier.poste')}
                    description={t('livres.verifier.posteAide')}
                    data={registers}
                    value={registerId}
                    onChange={setRegisterId}
                  />
                )}
              </FieldRow>
              {failed !== undefined && <ErrorNotice>{asProblem(failed.error).detail}</ErrorNotice>}
              {execute.isPending && (
                <div className={stack.near} role="status">
                  <Progress value={100} animated aria-hidden />
                  {t('livres.verifier.enCours')}
                </div>
              )}
              <Group justify="space-between" gap="sm">
                {back}
                <Group gap="sm">
                  <Button
                    variant="subtle"
                    leftSection={<IconDownload size={20} aria-hidden />}
                    loading={remapped.isPending}
                    onClick={() => remapped.mutate()}
                  >
                    {t('livres.verifier.exporter')}
                  </Button>
                  <Button
                    disabled={needsRegister && registerId === null}
                    loading={execute.isPending}
                    onClick={() => execute.mutate()}
                  >
                    {t('livres.verifier.importer')}
                  </Button>
                </Group>
              </Group>
            </div>
          </div>
        )
      }
    </Answered>
  )
}

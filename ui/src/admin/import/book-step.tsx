import { useState } from 'react'
import { Button, Group, Loader, SegmentedControl } from '@mantine/core'
import { IconDownload, IconSparkles } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { download } from '@/lib/api/download'
import { asProblem } from '@/lib/api/problem'
import { figure } from '../format'
import { FigureCards } from '../parts/figure-cards'
import stack from '../parts/stack.module.css'
import { Tag } from '../parts/tag'
import { BookFile } from './book-file'
import { analyzeBook, type Book, cleanBook, validateBook } from './calls'
import { Sentences } from './sentences'
import type { Analysis, BookKind, Cleaned } from './wire'

const KINDS: BookKind[] = ['reception', 'caisse']
const CLEANED = [
  'total_lines',
  'cleaned_lines',
  'excluded_lines',
  'orphan_lines',
  'dates_normalized',
  'weights_rounded',
] as const

export function BookStep({ onAnalyzed }: { onAnalyzed: (book: Book, analysis: Analysis) => void }) {
  const { t } = useTranslation('admin')
  const [kind, setKind] = useState<BookKind>('reception')
  const [book, setBook] = useState<Book | null>(null)
  const [cleaning, setCleaning] = useState<Cleaned['statistics'] | null>(null)
  const check = useMutation({ mutationFn: validateBook })
  const clean = useMutation({
    mutationFn: cleanBook,
    onSuccess: ({ book: cleaned, done }) => {
      setBook(cleaned)
      setCleaning(done)
      check.mutate(cleaned)
    },
  })
  const analyze = useMutation({
    mutationFn: analyzeBook,
    onSuccess: (analysis, analyzed) => onAnalyzed(analyzed, analysis),
  })
  const template = useMutation({
    mutationFn: () => download('/v1/admin/templates/reception-offline.csv'),
  })
  const open = (next: Book) => {
    setBook(next)
    setCleaning(null)
    clean.reset()
    analyze.reset()
    check.mutate(next)
  }
  const failed = [check, clean, analyze, template].find(({ isError }) => isError)
  const found = check.data

  return (
    <div className={stack.card}>
      <Group gap="md" align="center">
        <SegmentedControl
          aria-label={t('livres.nature')}
          data={KINDS.map((value) => ({ value, label: t(`livres.natures.${value}`) }))}
          value={kind}
          onChange={(value) => {
            setKind(value)
            if (book !== null) open({ kind: value, file: book.file })
          }}
        />
        {kind === 'reception' && (
          <Button
            variant="subtle"
            leftSection={<IconDownload size={20} aria-hidden />}
            loading={template.isPending}
            onClick={() => template.mutate()}
          >
            {t('livres.modele')}
          </Button>
        )}
      </Group>
      <BookFile file={book?.file ?? null} onFile={(file) => open({ kind, file })} />
      {failed !== undefined && <ErrorNotice>{asProblem(failed.error).detail}</ErrorNotice>}
      {check.isPending && (
        <Group gap="sm" role="status">
          <Loader size="sm" aria-hidden />
          {t('livres.lecture')}
        </Group>
      )}
      {cleaning !== null && (
        <FigureCards
          label={t('livres.nettoye')}
          figures={CLEANED.map((name) => ({
            name: t(`livres.nettoyage.${name}`),
            value: figure(cleaning[name]),
          }))}
        />
      )}
      {book !== null && found !== undefined && (
        <>
          <div className={stack.row} role="status">
            <Tag tone={found.is_valid ? 'good' : 'warn'}>
              {found.is_valid ? t('livres.conforme') : t('livres.nonConforme')}
            </Tag>
            <span>
              {found.is_valid
                ? t('livres.conformeTexte', { count: found.statistics.valid_lines })
                : cleaning === null && t('livres.nonConformeTexte')}
            </span>
          </div>
          <Sentences
            title={t('livres.erreurs', { count: found.errors.length })}
            sentences={found.errors}
            tone="danger"
          />
          <Sentences title={t('livres.remarques')} sentences={found.warnings} tone="quiet" />
          <Group justify="flex-end" gap="sm">
            {!found.is_valid && cleaning === null && (
              <Button
                leftSection={<IconSparkles size={20} aria-hidden />}
                loading={clean.isPending}
                onClick={() => clean.mutate(book)}
              >
                {t('livres.nettoyer')}
              </Button>
            )}
            <Button
              variant={found.is_valid || cleaning !== null ? 'filled' : 'default'}
              loading={analyze.isPending}
              onClick={() => analyze.mutate(book)}
            >
              {t('livres.continuer')}
            </Button>
          </Group>
        </>
      )}
    </div>
  )
}

import { Button, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { categoriesQuery } from '../api/categories-query'
import { type Column, Table } from '../parts/table'
import { Tag, type Tone } from '../parts/tag'
import { categoryChoices } from './category-choices'
import { choose, reject, type Sureness, sureness, type Word } from './mapping'

const TONES: Record<Sureness, Tone> = { byHand: 'good', sure: 'good', likely: 'warn', doubtful: 'danger' }
/** What a screen draws without waiting: the rest of a very long book comes by filtering. */
const SHOWN = 300

type Change = (words: Word[]) => Word[]

export function WordTable({ words, onWords }: { words: Word[]; onWords: (change: Change) => void }) {
  const { t } = useTranslation('admin')
  const categories = useQuery(categoriesQuery).data
  const choices = categoryChoices(categories ?? [])
  const columns: Column<Word>[] = [
    { key: 'source', name: t('livres.mots.source'), cell: ({ source }) => <strong>{source}</strong> },
    {
      key: 'target',
      name: t('livres.mots.cible'),
      cell: (word) => (
        <Select
          searchable
          miw={240}
          aria-label={t('livres.mots.categorieDe', { mot: word.source })}
          placeholder={t('livres.mots.choisir')}
          nothingFoundMessage={t('livres.mots.rien')}
          limit={60}
          disabled={word.isRejected}
          data={choices}
          value={word.target?.category_id ?? null}
          onChange={(id) => {
            const category = categories?.find((known) => known.id === id) ?? null
            onWords((all) => choose(all, word.source, category))
          }}
        />
      ),
    },
    { key: 'sureness', name: t('livres.mots.surete'), cell: (word) => <WordState word={word} /> },
    {
      key: 'reject',
      name: '',
      cell: ({ source, isRejected }) => (
        <Button
          variant="subtle"
          color={isRejected ? undefined : 'red'}
          aria-label={t(isRejected ? 'livres.mots.reprendreMot' : 'livres.mots.ecarterMot', { mot: source })}
          onClick={() => onWords((all) => reject(all, source, !isRejected))}
        >
          {t(isRejected ? 'livres.mots.reprendre' : 'livres.mots.ecarter')}
        </Button>
      ),
    },
  ]
  return (
    <Table
      label={t('livres.etapes.mots')}
      columns={columns}
      rows={words.slice(0, SHOWN)}
      rowKey={({ source }) => source}
    />
  )
}

function WordState({ word }: { word: Word }) {
  const { t } = useTranslation('admin')
  if (word.isRejected) return <Tag>{t('livres.mots.ecarte')}</Tag>
  const how = sureness(word)
  if (how === null) return <Tag tone="danger">{t('livres.mots.inconnu')}</Tag>
  return (
    <Tag tone={TONES[how]}>
      {t(`livres.mots.suretes.${how}`, { score: Math.floor(word.target?.confidence ?? 0) })}
    </Tag>
  )
}

import { useState } from 'react'
import { ActionIcon } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Schemas } from '@/lib/api/client'
import { categoriesQuery } from '../api/categories-query'
import { presetsQuery } from '../api/presets-query'
import type { SaleDetail } from '../api/wire'
import { euros, figure, kilos } from '../format'
import { readLineNotes } from '../parts/line-notes'
import { Section } from '../parts/section'
import stack from '../parts/stack.module.css'
import { type Column, Table } from '../parts/table'
import { LineForm } from './line-form'

type Line = Schemas['ItemView']

export function Lines({ sale, sessionIsOpen }: { sale: SaleDetail; sessionIsOpen: boolean }) {
  const { t } = useTranslation('admin')
  const categories = useQuery(categoriesQuery).data
  const presets = useQuery(presetsQuery).data
  const [editing, setEditing] = useState<string>()
  const nameOf = (line: Line) => categories?.find(({ id }) => id === line.category)?.name ?? line.category
  const destinationOf = (line: Line) => {
    const { code } = readLineNotes(line.notes)
    if (line.preset_id == null) return code === null ? '' : t(`codes.${code}`)
    return presets?.find(({ id }) => id === line.preset_id)?.name ?? ''
  }
  const columns: Column<Line>[] = [
    {
      key: 'name',
      name: t('ticket.article'),
      cell: (line) => (
        <>
          {nameOf(line)}
          {readLineNotes(line.notes).text !== '' && (
            <div className={stack.quiet}>{readLineNotes(line.notes).text}</div>
          )}
        </>
      ),
    },
    { key: 'destination', name: t('ticket.destination'), cell: destinationOf },
    { key: 'weight', name: t('ticket.poids'), isFigure: true, cell: (line) => kilos(line.weight) },
    { key: 'quantity', name: t('ticket.quantite'), isFigure: true, cell: (line) => figure(line.quantity) },
    { key: 'price', name: t('ticket.prix'), isFigure: true, cell: (line) => euros(line.total_price) },
    {
      key: 'edit',
      name: t('ticket.corriger'),
      cell: (line) => (
        <ActionIcon
          variant="subtle"
          size="command"
          aria-label={t('ticket.corrigerLigne', { nom: nameOf(line) })}
          aria-expanded={editing === line.id}
          onClick={() => setEditing(editing === line.id ? undefined : line.id)}
        >
          <IconPencil size={20} aria-hidden />
        </ActionIcon>
      ),
    },
  ]
  const edited = sale.items.find((line) => line.id === editing)
  return (
    <Section title={t('ticket.articles')}>
      {sale.items.length === 0 ? (
        <p className={stack.quiet}>{t('ticket.sansArticle')}</p>
      ) : (
        <Table label={t('ticket.articles')} columns={columns} rows={sale.items} rowKey={(line) => line.id} />
      )}
      {edited !== undefined && (
        <LineForm
          key={edited.id}
          line={edited}
          name={nameOf(edited)}
          sessionIsOpen={sessionIsOpen}
          presets={presets ?? []}
          onClose={() => setEditing(undefined)}
        />
      )}
    </Section>
  )
}

import { ActionIcon } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { gramsFromWire } from '@/lib/weight'
import { kilos } from '../../format'
import stack from '../../parts/stack.module.css'
import { type Column, Table } from '../../parts/table'
import { Tag } from '../../parts/tag'
import type { LigneView } from '../api/wire'
import { DestinationTag } from '../parts/destination-tag'
import { flowOf, type FlowGrams, NOTHING } from '../parts/flows'

export const flowsOfLigne = (ligne: LigneView): FlowGrams => ({
  ...NOTHING,
  [flowOf(ligne)]: gramsFromWire(ligne.poids_kg),
})

export function LigneTable({ lignes, onEdit }: { lignes: LigneView[]; onEdit: (ligne: LigneView) => void }) {
  const { t } = useTranslation('adminReception')
  if (lignes.length === 0) return <p className={stack.quiet}>{t('ligne.aucune')}</p>
  const columns: Column<LigneView>[] = [
    {
      key: 'category',
      name: t('ligne.categorie'),
      cell: ({ category_label, notes, is_corrected }) => (
        <>
          <span className={stack.row}>
            {category_label}
            {is_corrected && <Tag tone="warn">{t('ligne.corrigee')}</Tag>}
          </span>
          {notes != null && notes !== '' && <div className={stack.quiet}>{notes}</div>}
        </>
      ),
    },
    {
      key: 'destination',
      name: t('ligne.destination'),
      cell: (ligne) => <DestinationTag destination={ligne.destination} is_exit={ligne.is_exit} />,
    },
    { key: 'weight', name: t('ligne.poids'), isFigure: true, cell: ({ poids_kg }) => kilos(poids_kg) },
    {
      key: 'edit',
      name: t('ligne.corrigerCourt'),
      isFigure: true,
      cell: (ligne) => (
        <ActionIcon
          variant="subtle"
          size="command"
          aria-label={t('ligne.corrigerNom', { nom: ligne.category_label, poids: kilos(ligne.poids_kg) })}
          onClick={() => onEdit(ligne)}
        >
          <IconPencil size={20} aria-hidden />
        </ActionIcon>
      ),
    },
  ]
  return <Table label={t('ticket.detail')} columns={columns} rows={lignes} rowKey={({ id }) => id} />
}

import { Button } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy, IconFileText } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { saveFile } from '@/lib/save-file'
import { gramsFromWire } from '@/lib/weight'
import { figure } from '../../format'
import { csvText } from '../../log/csv'
import { Section } from '../../parts/section'
import stack from '../../parts/stack.module.css'
import { type Column, Table } from '../../parts/table'
import type { Figures } from '../api/wire'
import { columnKg } from '../parts/column-kg'
import { FLOWS, flowsFromWire, totalOf } from '../parts/flows'
import { FlowFoot } from './flow-foot'
import { sectorRows, tabbed } from './sector-file'
import { useSectorName } from './use-sector-name'

type SectorRow = Figures['by_sector'][number]

/** The table of the éco-organismes: what came and went by REP sector, ready to be sent. */
export function Sectors({ figures, fileName }: { figures: Figures; fileName: string }) {
  const { t } = useTranslation('adminReception')
  const sectorName = useSectorName()
  const clipboard = useClipboard({ timeout: 4000 })
  const rows = () =>
    sectorRows(figures, {
      head: [
        t('filieres.filiere'),
        t('tableau.lignes'),
        ...FLOWS.map((flow) => t(`filieres.colonnes.${flow}`)),
        t('filieres.colonnes.total'),
      ],
      total: t('tableau.total'),
      sector: sectorName,
    })
  const kg = columnKg(figures.by_sector.flatMap((row) => FLOWS.map((flow) => gramsFromWire(row[flow]))))
  const columns: Column<SectorRow>[] = [
    { key: 'name', name: t('filieres.filiere'), cell: ({ rep_sector }) => sectorName(rep_sector) },
    { key: 'lignes', name: t('tableau.lignes'), isFigure: true, cell: ({ lignes }) => figure(lignes) },
    ...FLOWS.map((flow) => ({
      key: flow,
      name: t(`flux.court.${flow}`),
      isFigure: true,
      cell: (row: SectorRow) => kg(gramsFromWire(row[flow])),
    })),
    {
      key: 'total',
      name: t('flux.court.total'),
      isFigure: true,
      cell: (row) => <strong>{kg(totalOf(flowsFromWire(row)))}</strong>,
    },
  ]
  return (
    <Section
      title={t('filieres.titre')}
      tools={
        figures.by_sector.length > 0 && (
          <>
            <Button
              variant="default"
              leftSection={
                clipboard.copied ? <IconCheck size={20} aria-hidden /> : <IconCopy size={20} aria-hidden />
              }
              onClick={() => clipboard.copy(tabbed(rows()))}
            >
              <span role="status">{t(clipboard.copied ? 'filieres.copie' : 'filieres.copier')}</span>
            </Button>
            <Button
              variant="default"
              leftSection={<IconFileText size={20} aria-hidden />}
              onClick={() => saveFile(new Blob([csvText(rows())], { type: 'text/csv' }), fileName)}
            >
              {t('filieres.csv')}
            </Button>
          </>
        )
      }
    >
      {figures.by_sector.length === 0 ? (
        <p className={stack.quiet}>{t('tableau.rien')}</p>
      ) : (
        <Table
          label={t('filieres.titre')}
          rows={figures.by_sector.toSorted((a, b) => totalOf(flowsFromWire(b)) - totalOf(flowsFromWire(a)))}
          rowKey={({ rep_sector }) => rep_sector ?? ''}
          columns={columns}
          footer={
            <FlowFoot
              flows={flowsFromWire(figures)}
              total={gramsFromWire(figures.total)}
              lignes={figure(figures.lignes)}
              kg={kg}
            />
          }
        />
      )}
    </Section>
  )
}

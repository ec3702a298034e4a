import { Button, Group, Menu, Modal, Progress } from '@mantine/core'
import { IconDownload, IconFileSpreadsheet, IconFileText } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import stack from '../parts/stack.module.css'
import { type Filters, isWiderInFile } from './filters'
import { type Format, useExport } from './use-export'

const FORMATS = [
  { format: 'excel', icon: IconFileSpreadsheet },
  { format: 'csv', icon: IconFileText },
] as const satisfies { format: Format; icon: unknown }[]

/** The sessions of the list, as a file; a year of them takes a moment, which is shown and can be stopped. */
export function ExportMenu({ filters, total }: { filters: Filters; total: number | undefined }) {
  const { t } = useTranslation('admin')
  const sending = useExport(filters)
  const { progress } = sending
  const percent = progress === undefined || progress.total === 0 ? 0 : (100 * progress.done) / progress.total

  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconDownload size={20} aria-hidden />}
            disabled={total === undefined || total === 0}
          >
            {t('export.exporter')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown maw={320}>
          {isWiderInFile(filters) && <Menu.Label>{t('export.plusLarge')}</Menu.Label>}
          {FORMATS.map(({ format, icon: Picture }) => (
            <Menu.Item
              key={format}
              leftSection={<Picture size={20} aria-hidden />}
              onClick={() => sending.start(format)}
            >
              {t(`export.${format}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={sending.isPending || sending.problem !== undefined}
        onClose={sending.stop}
        title={t('export.titre')}
        closeButtonProps={{ 'aria-label': t('fermer') }}
      >
        <div className={stack.card}>
          {sending.problem === undefined ? (
            <>
              <p className={stack.quiet} role="status">
                {progress === undefined || progress.total === 0
                  ? t('export.prepare', { count: total ?? 0 })
                  : t('export.avance', { fait: progress.done, total: progress.total })}
              </p>
              <Progress.Root size="lg">
                <Progress.Section value={percent} aria-label={t('export.titre')} animated />
              </Progress.Root>
            </>
          ) : (
            <ErrorNotice>{sending.problem.detail}</ErrorNotice>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={sending.stop}>
              {sending.problem === undefined ? t('export.arreter') : t('fermer')}
            </Button>
          </Group>
        </div>
      </Modal>
    </>
  )
}

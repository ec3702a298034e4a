import { Button, Menu, Modal } from '@mantine/core'
import { IconDownload, IconFileSpreadsheet, IconFileText, IconFileTypePdf } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { download } from '@/lib/api/download'
import { asProblem } from '@/lib/api/problem'

const FORMATS = [
  { name: 'xls', icon: IconFileSpreadsheet },
  { name: 'pdf', icon: IconFileTypePdf },
  { name: 'csv', icon: IconFileText },
  { name: 'csv-complet', icon: IconFileText },
] as const

/** The catalogue as a file: to read, to print, or to bring back. */
export function ExportMenu() {
  const { t } = useTranslation('admin')
  const file = useMutation({
    mutationFn: (format: string) => download(`/v1/categories/actions/export?format=${format}`),
  })
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconDownload size={20} aria-hidden />}
            loading={file.isPending}
          >
            {t('export.exporter')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown maw={340}>
          {FORMATS.map(({ name, icon: Picture }) => (
            <Menu.Item
              key={name}
              leftSection={<Picture size={20} aria-hidden />}
              onClick={() => file.mutate(name)}
            >
              {t(`catalogue.fichiers.${name}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={file.isError}
        onClose={file.reset}
        title={t('export.exporter')}
        closeButtonProps={{ 'aria-label': t('fermer') }}
      >
        {file.isError && <ErrorNotice>{asProblem(file.error).detail}</ErrorNotice>}
      </Modal>
    </>
  )
}

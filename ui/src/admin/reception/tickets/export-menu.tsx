import { Button, Menu } from '@mantine/core'
import { IconDownload, IconFileSpreadsheet, IconFileText } from '@tabler/icons-react'
import type { UseMutationResult } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

export type Format = 'csv' | 'excel'

const FORMATS = [
  { format: 'excel', icon: IconFileSpreadsheet },
  { format: 'csv', icon: IconFileText },
] as const satisfies { format: Format; icon: unknown }[]

/** The tickets of the list, all of its pages, as one file. */
export function ExportMenu({
  file,
  isEmpty,
}: {
  file: UseMutationResult<void, Error, Format>
  isEmpty: boolean
}) {
  const { t } = useTranslation('admin')
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconDownload size={20} aria-hidden />}
          disabled={isEmpty}
          loading={file.isPending}
        >
          {t('export.exporter')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {FORMATS.map(({ format, icon: Picture }) => (
          <Menu.Item
            key={format}
            leftSection={<Picture size={20} aria-hidden />}
            onClick={() => file.mutate(format)}
          >
            {t(`export.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

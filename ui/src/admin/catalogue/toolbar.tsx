import type { ReactNode } from 'react'
import { ActionIcon, SegmentedControl, Select, Switch, TextInput, Tooltip } from '@mantine/core'
import { IconChevronsDown, IconChevronsUp, IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import stack from '../parts/stack.module.css'
import classes from './toolbar.module.css'
import type { Sort } from './tree/tree'
import type { Zone } from './wire'

export interface ViewChoices {
  zone: Zone
  sort: Sort
  hasArchived: boolean
  query: string
}

export function Toolbar({
  choices,
  onChoices,
  count,
  onOpenAll,
  onCloseAll,
  files,
}: {
  choices: ViewChoices
  onChoices: (part: Partial<ViewChoices>) => void
  count: number
  onOpenAll: () => void
  onCloseAll: () => void
  /** To bring a list in, and to take one out. */
  files: ReactNode
}) {
  const { t } = useTranslation('admin')
  return (
    <search className={classes.bar} aria-label={t('catalogue.vue')}>
      <div className={classes.line}>
        <SegmentedControl<Zone>
          size="md"
          aria-label={t('catalogue.zone')}
          value={choices.zone}
          onChange={(zone) => onChoices({ zone })}
          data={(['sale', 'entry'] as const).map((value) => ({
            value,
            label: t(`catalogue.zones.${value}`),
          }))}
        />
        <TextInput
          className={classes.search}
          aria-label={t('catalogue.rechercher')}
          placeholder={t('catalogue.rechercher')}
          leftSection={<IconSearch size={20} stroke={1.7} aria-hidden />}
          value={choices.query}
          onChange={(event) => onChoices({ query: event.currentTarget.value })}
        />
        <Select
          className={classes.sort}
          aria-label={t('catalogue.tri')}
          allowDeselect={false}
          data={(['order', 'name', 'created'] as const).map((value) => ({
            value,
            label: t(`catalogue.tris.${value}`),
          }))}
          value={choices.sort}
          onChange={(sort) => onChoices({ sort: sort ?? 'order' })}
        />
      </div>
      <div className={classes.line}>
        <span className={stack.row}>
          <Switch
            size="md"
            label={t('catalogue.avecArchivees')}
            checked={choices.hasArchived}
            onChange={(event) => onChoices({ hasArchived: event.currentTarget.checked })}
          />
          <Tooltip label={t('catalogue.toutDeplier')}>
            <ActionIcon
              variant="subtle"
              size="command"
              aria-label={t('catalogue.toutDeplier')}
              onClick={onOpenAll}
            >
              <IconChevronsDown size={20} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={t('catalogue.toutReplier')}>
            <ActionIcon
              variant="subtle"
              size="command"
              aria-label={t('catalogue.toutReplier')}
              onClick={onCloseAll}
            >
              <IconChevronsUp size={20} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <span className={stack.quiet}>{t('catalogue.nombre', { count })}</span>
        </span>
        <span className={stack.row}>{files}</span>
      </div>
    </search>
  )
}

import { Pagination, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './paging.module.css'
import { type Filters, keepSaid, PAGE_SIZES } from './filters'

export function Paging({
  filters,
  total,
  onFilters,
}: {
  filters: Filters
  total: number
  onFilters: (filters: Filters) => void
}) {
  const { t } = useTranslation('admin')
  const size = filters.taille ?? PAGE_SIZES[0]
  return (
    <div className={classes.paging}>
      <span className={classes.total} role="status">
        {t('liste.total', { count: total })}
      </span>
      <Pagination
        total={Math.max(1, Math.ceil(total / size))}
        value={filters.page ?? 1}
        onChange={(page) => onFilters(keepSaid({ ...filters, page: page === 1 ? undefined : page }))}
        getControlProps={(control) => ({ 'aria-label': t(`pages.${control}`) })}
        getItemProps={(page) => ({ 'aria-label': t('pages.page', { page }) })}
      />
      <Select
        className={classes.size}
        aria-label={t('pages.parPage')}
        allowDeselect={false}
        data={PAGE_SIZES.map((count) => ({ value: String(count), label: t('pages.taille', { count }) }))}
        value={String(size)}
        onChange={(value) =>
          onFilters(keepSaid({ ...filters, page: undefined, taille: Number(value ?? PAGE_SIZES[0]) }))
        }
      />
    </div>
  )
}

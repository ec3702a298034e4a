import { Pagination, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { keepSaid, PAGE_SIZES, type Paged } from '../address'
import classes from './paging.module.css'

/** How many there are, and which of them are shown: kept in the address with the filters. */
export function Paging<T extends Paged>({
  filters,
  total,
  said,
  onFilters,
}: {
  filters: T
  total: number
  said: string
  onFilters: (filters: T) => void
}) {
  const { t } = useTranslation('admin')
  const size = filters.taille ?? PAGE_SIZES[0]
  const show = (paging: { page: number | undefined; taille: number | undefined }) =>
    onFilters(keepSaid<T>({ ...filters, ...paging }))
  return (
    <div className={classes.paging}>
      <span className={classes.total} role="status">
        {said}
      </span>
      <Pagination
        total={Math.max(1, Math.ceil(total / size))}
        value={filters.page ?? 1}
        onChange={(page) => show({ page: page === 1 ? undefined : page, taille: filters.taille })}
        getControlProps={(control) => ({ 'aria-label': t(`pages.${control}`) })}
        getItemProps={(page) => ({ 'aria-label': t('pages.page', { page }) })}
      />
      <Select
        className={classes.size}
        aria-label={t('pages.parPage')}
        allowDeselect={false}
        data={PAGE_SIZES.map((count) => ({ value: String(count), label: t('pages.taille', { count }) }))}
        value={String(size)}
        onChange={(value) => show({ page: undefined, taille: Number(value ?? PAGE_SIZES[0]) })}
      />
    </div>
  )
}

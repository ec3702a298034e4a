import { day, keepSaid, PAGE_SIZES, type Paged, readPaging, text } from '../../address'
import type { Day } from '../../day'

export interface LigneFilters extends Paged {
  du?: Day
  au?: Day
  categorie?: string
}

export const readLigneFilters = (search: Record<string, unknown>): LigneFilters =>
  keepSaid<LigneFilters>({
    ...readPaging(search),
    du: day(search.du),
    au: day(search.au),
    categorie: text(search.categorie),
  })

export const ligneFiltersToWire = ({ du, au, categorie }: LigneFilters) =>
  keepSaid<{ start_date: string; end_date: string; category_id: string }>({
    start_date: du,
    end_date: au,
    category_id: categorie,
  })

export const lignePage = ({ page, taille }: LigneFilters) => ({
  page: page ?? 1,
  per_page: taille ?? PAGE_SIZES[0],
})

/** The same lignes as a file, all of them. */
export const csvAddress = (filters: LigneFilters) =>
  `/v1/reception/lignes/export-csv?${new URLSearchParams(Object.entries(ligneFiltersToWire(filters))).toString()}`

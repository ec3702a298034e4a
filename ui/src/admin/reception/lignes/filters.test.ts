import { describe, expect, it } from 'vitest'
import { csvAddress, readLigneFilters } from './filters'

describe('the filters of the lignes', () => {
  it('come from the address, what cannot be read left out', () => {
    expect(readLigneFilters({ du: '2026-11-01', au: 'demain', categorie: ' ', page: 2, taille: 50 })).toEqual(
      {
        du: '2026-11-01',
        page: 2,
        taille: 50,
      },
    )
  })

  it('go with the file, without the paging', () => {
    const filters = { du: '2026-11-01', au: '2026-11-21', categorie: 'a&b', page: 3 }
    expect(csvAddress(filters)).toBe(
      '/v1/reception/lignes/export-csv?start_date=2026-11-01&end_date=2026-11-21&category_id=a%26b',
    )
  })
})

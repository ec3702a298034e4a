import type { Category } from '@/admin/catalogue/wire'

/** Its name is its identifier, so that tests can be read. */
export const aCategory = (name: string, part: Partial<Category> = {}): Category => ({
  id: name,
  name,
  official_name: null,
  is_active: true,
  parent_id: null,
  price: null,
  max_price: null,
  display_order: 0,
  display_order_entry: 0,
  is_visible: true,
  shortcut_key: null,
  created_at: '2026-01-01T00:00:00Z',
  updated_at: '2026-01-01T00:00:00Z',
  deleted_at: null,
  rep_sector: null,
  ...part,
})

import { answer, api, type Schemas } from '@/lib/api/client'

export interface PresetBody {
  name: string
  category_id: string
  preset_price: number
  button_type: Schemas['ButtonType']
  sort_order: number
  is_active: boolean
}

const ofPreset = (id: string) => ({ path: { preset_id: id } })

export const createPreset = (body: PresetBody) =>
  answer(api.POST('/v1/presets', { body: { ...body, code: null } }))

/** What is absent stays as it is. */
export const updatePreset = (id: string, body: Partial<PresetBody>) =>
  answer(
    api.PATCH('/v1/presets/{preset_id}', { params: ofPreset(id), body: body as Schemas['UpdatePreset'] }),
  )
export const deletePreset = (id: string) =>
  answer(api.DELETE('/v1/presets/{preset_id}', { params: ofPreset(id) }))

const CODES = ['don-0', 'don-18', 'recyclage', 'decheterie'] as const
export type PresetCode = (typeof CODES)[number]

/** 1.4.4 wrote the button of a line in its note: « preset_type:don-18; pour la crèche » (spec caisse §5.4). */
export function readLineNotes(notes: string | null | undefined): { code: PresetCode | null; text: string } {
  const match = /^preset_type:([\w-]+)(?:;\s*)?(.*)$/s.exec(notes ?? '')
  const code = CODES.find((known) => known === match?.[1])
  if (match === null || code === undefined) return { code: null, text: notes ?? '' }
  return { code, text: match[2] ?? '' }
}

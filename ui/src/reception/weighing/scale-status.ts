import type { ScaleReading } from '@/lib/scale/use-scale'
import type { Weighing } from './weighing'

type Sentence =
  | 'tareLourde'
  | 'tape'
  | 'net'
  | 'tapeMain'
  | 'dejaCompte'
  | `etat.${'pose' | 'stable' | Exclude<ScaleReading['state'], 'none' | 'stable'>}`

export interface ScaleStatus {
  tone: 'quiet' | 'good' | 'wait' | 'warn'
  sentence: Sentence
  action: 'useScale' | 'countAgain' | null
}

/** What to say under the weight, and the one thing that may be done about it. */
export function scaleStatus(weighing: Weighing, { state, isConfigured }: ScaleReading): ScaleStatus {
  if (weighing.isTareTooHeavy && !weighing.isAlreadyCounted)
    return { tone: 'warn', sentence: 'tareLourde', action: null }
  if (weighing.from === 'keypad') {
    const isLess = weighing.net !== null && weighing.net !== weighing.gross
    return {
      tone: isLess ? 'good' : 'quiet',
      sentence: isLess ? 'net' : 'tapeMain',
      action: isConfigured ? 'useScale' : null,
    }
  }
  if (weighing.isAlreadyCounted) return { tone: 'wait', sentence: 'dejaCompte', action: 'countAgain' }
  switch (state) {
    case 'none':
      return { tone: 'quiet', sentence: 'tape', action: null }
    case 'stable':
      return weighing.gross === null
        ? { tone: 'quiet', sentence: 'etat.pose', action: null }
        : { tone: 'good', sentence: 'etat.stable', action: null }
    case 'moving':
    case 'connecting':
      return { tone: 'wait', sentence: `etat.${state}`, action: null }
    default:
      return { tone: 'warn', sentence: `etat.${state}`, action: null }
  }
}

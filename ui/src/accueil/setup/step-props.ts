import type { SetupDraft, SetupSecrets } from './setup-draft'

export interface StepProps {
  draft: SetupDraft
  change: (part: Partial<SetupDraft>) => void
  /** What the server refused, by field. */
  refused: Record<string, string>
  onForward: () => void
  onBack: () => void
}

export interface SecretStepProps extends StepProps {
  secrets: SetupSecrets
  changeSecrets: (part: Partial<SetupSecrets>) => void
}

import { useState, type ReactNode } from 'react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { IconKey } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { operatorsQuery, type Operator } from '@/accueil/api/operators-query'
import { EmptyState } from '@/kit/empty-state/empty-state'
import { OperatorChoice } from './operator-choice'
import { OperatorPin } from './operator-pin'

/** First who, then the code. */
export function PinSignIn({
  title,
  text,
  onDone,
  onEscape,
  otherWay,
}: {
  title: string
  text: string
  onDone: () => void
  onEscape?: () => void
  /** Offered when nobody has a code yet. */
  otherWay?: ReactNode
}) {
  const { t } = useTranslation('accueil')
  const { data: operators } = useSuspenseQuery(operatorsQuery)
  const [chosen, setChosen] = useState<Operator | null>(null)

  if (operators.length === 0) {
    return (
      <EmptyState
        icon={IconKey}
        title={t('connexion.personneTitre')}
        text={t('connexion.personneTexte')}
        action={otherWay}
      />
    )
  }
  if (chosen === null)
    return (
      <OperatorChoice
        title={title}
        text={text}
        operators={operators}
        onChoose={setChosen}
        onEscape={onEscape}
      />
    )
  return <OperatorPin operator={chosen} onDone={onDone} onBack={() => setChosen(null)} />
}

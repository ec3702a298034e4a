import { Button, Group } from '@mantine/core'
import { IconWand } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { asProblem } from '@/lib/api/problem'
import stack from '../parts/stack.module.css'
import { askAssistant, assistantQuery } from './assistant-query'
import { complete, isOpen, type Word } from './mapping'

/** Asks the helper for the words that nobody knows; absent while it is switched off. */
export function HelpButton({ words, onWords }: { words: Word[]; onWords: (words: Word[]) => void }) {
  const { t } = useTranslation('admin')
  const isOn = useQuery(assistantQuery).data?.enabled === true
  const open = words.filter(isOpen).map(({ source }) => source)
  const ask = useMutation({
    mutationFn: () => askAssistant(open),
    onSuccess: ({ mappings }) => onWords(complete(words, mappings)),
  })
  if (!isOn || (open.length === 0 && !ask.isSuccess)) return null
  const failure = ask.isError ? asProblem(ask.error).detail : ask.data?.statistics.llm_last_error
  return (
    <div className={stack.near}>
      {failure != null && <ErrorNotice tone="warn">{failure}</ErrorNotice>}
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconWand size={20} aria-hidden />}
          disabled={open.length === 0}
          loading={ask.isPending}
          onClick={() => ask.mutate()}
        >
          {t('livres.mots.aideMachine')}
        </Button>
        <span className={stack.quiet} role="status">
          {ask.isSuccess
            ? t('livres.mots.aideTrouve', { count: Object.keys(ask.data.mappings).length })
            : t('livres.mots.aideMachineTexte')}
        </span>
      </Group>
    </div>
  )
}

import { useState } from 'react'
import { Switch, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import stack from '../../parts/stack.module.css'
import { isConfirmed } from './lines'

/** The whole catalogue at once: for one person only, who types a word for it. */
export function ReplaceChoice({
  replaces,
  onReplaces,
  onSure,
}: {
  replaces: boolean
  onReplaces: (replaces: boolean) => void
  onSure: (isSure: boolean) => void
}) {
  const { t } = useTranslation('admin')
  const [typed, setTyped] = useState('')
  const word = t('catalogue.import.mot')
  return (
    <div className={stack.card}>
      <Switch
        size="md"
        color="red"
        label={t('catalogue.import.toutRemplacer')}
        description={t('catalogue.import.toutRemplacerAide')}
        checked={replaces}
        onChange={(event) => {
          setTyped('')
          onReplaces(event.currentTarget.checked)
        }}
      />
      {replaces && (
        <TextInput
          maw={360}
          autoComplete="off"
          label={t('catalogue.import.confirmer', { mot: word })}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            onSure(isConfirmed(event.currentTarget.value, word))
          }}
        />
      )}
    </div>
  )
}

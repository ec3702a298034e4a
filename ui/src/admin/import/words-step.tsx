import { useState } from 'react'
import { Button, Group, Switch } from '@mantine/core'
import { IconDeviceFloppy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { figure } from '../format'
import stack from '../parts/stack.module.css'
import { saveMapping } from './calls'
import { HelpButton } from './help-button'
import { isOpen, rejectOpen, sureness, type Word } from './mapping'
import { Sentences } from './sentences'
import type { Analysis } from './wire'
import { WordTable } from './word-table'

/** Each word of the book stands for a category of the shop, or is left out: a person decides. */
export function WordsStep({
  words,
  analysis,
  onWords,
  onBack,
  onContinue,
}: {
  words: Word[]
  analysis: Analysis
  onWords: (words: Word[]) => void
  onBack: () => void
  onContinue: () => void
}) {
  const { t } = useTranslation('admin')
  const [onlyDoubts, setOnlyDoubts] = useState(false)
  const open = words.filter(isOpen)
  const known = words.filter(({ target }) => target !== null)
  // The order of the analysis stays while one decides: a row does not jump away from the finger.
  const shown = onlyDoubts
    ? words.filter((word) => isOpen(word) || ['doubtful', 'likely'].includes(sureness(word) ?? ''))
    : words

  return (
    <div className={stack.stack}>
      <p className={stack.quiet}>{t('livres.mots.aide')}</p>
      <Sentences
        title={t('livres.erreurs', { count: analysis.errors.length })}
        sentences={analysis.errors}
        tone="danger"
      />
      <Group justify="space-between" gap="md">
        <div className={stack.row} role="status">
          <strong>
            {t('livres.mots.resume', { connus: figure(known.length), total: figure(words.length) })}
          </strong>
          <span className={stack.quiet}>
            {open.length === 0 ? t('livres.mots.fini') : t('livres.mots.reste', { count: open.length })}
          </span>
        </div>
        <Switch
          label={t('livres.mots.doutes')}
          checked={onlyDoubts}
          onChange={(event) => setOnlyDoubts(event.currentTarget.checked)}
        />
      </Group>
      <WordTable words={shown} onWords={(change) => onWords(change(words))} />
      <HelpButton words={words} onWords={onWords} />
      <Group justify="space-between" gap="sm">
        <Button variant="default" onClick={onBack}>
          {t('livres.retour')}
        </Button>
        <Group gap="sm">
          <Button
            variant="subtle"
            leftSection={<IconDeviceFloppy size={20} aria-hidden />}
            onClick={() => saveMapping(words)}
          >
            {t('livres.mots.garder')}
          </Button>
          {open.length > 0 && (
            <Button variant="default" onClick={() => onWords(rejectOpen(words))}>
              {t('livres.mots.ecarterReste')}
            </Button>
          )}
          <Button disabled={open.length > 0} onClick={onContinue}>
            {t('livres.continuer')}
          </Button>
        </Group>
      </Group>
    </div>
  )
}

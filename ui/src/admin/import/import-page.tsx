import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PageFrame } from '@/kit/page-frame/page-frame'
import { StepProgress } from '@/kit/step-progress/step-progress'
import stack from '../parts/stack.module.css'
import { AssistantSettings } from './assistant-settings'
import { BookStep } from './book-step'
import type { Book } from './calls'
import { ImportedBooks } from './imported-books'
import { type Word, wordsOf } from './mapping'
import { PreviewStep } from './preview-step'
import { Report } from './report'
import type { Analysis, Execution } from './wire'
import { WordsStep } from './words-step'

type Stage =
  | { at: 'book' }
  | { at: 'words' | 'preview'; book: Book; words: Word[]; analysis: Analysis }
  | { at: 'report'; book: Book; execution: Execution }

/** From an old book to facts at their dates: the book, its words, a last look, and only then the import. */
export function ImportPage() {
  const { t } = useTranslation('admin')
  const [stage, setStage] = useState<Stage>({ at: 'book' })
  const steps = [t('livres.etapes.livre'), t('livres.etapes.mots'), t('livres.etapes.verifier')]

  return (
    <PageFrame title={t('menu.livres')}>
      <div className={stack.stack}>
        {stage.at !== 'report' && (
          <StepProgress labels={steps} current={['book', 'words', 'preview'].indexOf(stage.at)} />
        )}
        {stage.at === 'book' && (
          <>
            <p className={stack.quiet}>{t('livres.aide')}</p>
            <BookStep
              onAnalyzed={(book, analysis) =>
                setStage({ at: 'words', book, analysis, words: wordsOf(analysis) })
              }
            />
            <ImportedBooks />
            <AssistantSettings />
          </>
        )}
        {stage.at === 'words' && (
          <WordsStep
            words={stage.words}
            analysis={stage.analysis}
            onWords={(words) => setStage({ ...stage, words })}
            onBack={() => setStage({ at: 'book' })}
            onContinue={() => setStage({ ...stage, at: 'preview' })}
          />
        )}
        {stage.at === 'preview' && (
          <PreviewStep
            book={stage.book}
            words={stage.words}
            onBack={() => setStage({ ...stage, at: 'words' })}
            onImported={(execution) => setStage({ at: 'report', book: stage.book, execution })}
          />
        )}
        {stage.at === 'report' && (
          <Report
            kind={stage.book.kind}
            execution={stage.execution}
            onAgain={() => setStage({ at: 'book' })}
          />
        )}
      </div>
    </PageFrame>
  )
}

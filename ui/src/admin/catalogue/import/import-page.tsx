import { useState } from 'react'
import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconArrowLeft } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { PageFrame } from '@/kit/page-frame/page-frame'
import { StepProgress } from '@/kit/step-progress/step-progress'
import { asProblem } from '@/lib/api/problem'
import { nouns } from '@/lib/api/query-keys'
import stack from '../../parts/stack.module.css'
import { AnalysisView } from './analysis-view'
import { FileStep } from './file-step'
import { analyzeFile, executeImport } from './import-commands'
import { ImportReportView } from './import-report'

const STEPS = ['fichier', 'verification', 'resultat'] as const

/** A list of categories comes in: the file, what it would do line by line, then what it did. */
export function ImportPage() {
  const { t } = useTranslation('admin')
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const [fileName, setFileName] = useState('')
  const analysis = useMutation({ mutationFn: analyzeFile, onMutate: ({ name }) => setFileName(name) })
  const execution = useMutation({
    mutationFn: ({ session, replaces }: { session: string; replaces: boolean }) =>
      executeImport(session, replaces),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: [nouns.categories] }),
  })
  const again = () => {
    analysis.reset()
    execution.reset()
  }
  const back = () => void navigate({ to: '/admin/categories' })
  const step = execution.data !== undefined ? 2 : analysis.data !== undefined ? 1 : 0
  const failure = execution.error ?? analysis.error

  return (
    <PageFrame
      title={t('catalogue.import.titre')}
      actions={
        <Button variant="default" leftSection={<IconArrowLeft size={20} aria-hidden />} onClick={back}>
          {t('menu.categories')}
        </Button>
      }
    >
      <div className={stack.stack}>
        <StepProgress labels={STEPS.map((name) => t(`catalogue.import.etapes.${name}`))} current={step} />
        {failure !== null && <ErrorNotice>{asProblem(failure).detail}</ErrorNotice>}
        {step === 0 && <FileStep isPending={analysis.isPending} onFile={(file) => analysis.mutate(file)} />}
        {analysis.data !== undefined && step === 1 && (
          <AnalysisView
            fileName={fileName}
            analysis={analysis.data}
            isRunning={execution.isPending}
            hasFailed={execution.isError}
            onAgain={again}
            onExecute={(session, replaces) => execution.mutate({ session, replaces })}
          />
        )}
        {execution.data !== undefined && (
          <ImportReportView report={execution.data} onAgain={again} onDone={back} />
        )}
      </div>
    </PageFrame>
  )
}

import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Brand } from '@/kit/brand/brand'
import { StepProgress } from '@/kit/step-progress/step-progress'
import { STAGES } from './setup-stages'
import classes from './setup.module.css'

export function SetupShell({ stage, children }: { stage: number; children: ReactNode }) {
  const { t } = useTranslation('accueil')
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <Brand />
        {stage >= 0 && (
          <StepProgress labels={STAGES.map((name) => t(`premier.etapes.${name}`))} current={stage} />
        )}
      </header>
      <main className={classes.middle}>{children}</main>
    </div>
  )
}

import { Button, Group } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { euros, figure, kilos } from '../format'
import { FigureCards } from '../parts/figure-cards'
import { Section } from '../parts/section'
import stack from '../parts/stack.module.css'
import { Sentences } from './sentences'
import type { BookKind, Execution } from './wire'

/** What was written, what was not and why, and where to look at it. */
export function Report({
  kind,
  execution: { report, already_imported },
  onAgain,
}: {
  kind: BookKind
  execution: Execution
  onAgain: () => void
}) {
  const { t } = useTranslation('admin')
  const navigate = useNavigate()
  const figures =
    kind === 'reception'
      ? [
          { name: t('livres.rapport.lignes'), value: figure(report.lignes_imported) },
          { name: t('livres.verifier.poids'), value: kilos(report.total_kilos) },
          { name: t('livres.rapport.tickets'), value: figure(report.tickets_created) },
          { name: t('livres.rapport.jours'), value: figure(report.postes_created) },
        ]
      : [
          { name: t('livres.rapport.ventes'), value: figure(report.sales_created) },
          { name: t('livres.verifier.montant'), value: euros(report.total_euros) },
          { name: t('livres.rapport.sessions'), value: figure(report.sessions_created) },
        ]
  return (
    <Section title={t(already_imported ? 'livres.rapport.deja' : 'livres.rapport.titre')}>
      <div className={stack.stack}>
        {already_imported ? (
          <ErrorNotice tone="warn">{t('livres.rapport.dejaTexte')}</ErrorNotice>
        ) : (
          <FigureCards label={t('livres.rapport.titre')} figures={figures} />
        )}
        <Sentences
          title={t('livres.rapport.refus', { count: report.total_errors })}
          sentences={report.errors}
          tone="danger"
        />
        <Sentences title={t('livres.remarques')} sentences={report.warnings} tone="quiet" />
        <Group gap="sm">
          <Button
            autoFocus
            onClick={() =>
              void navigate({ to: kind === 'reception' ? '/admin/reception/tableau' : '/admin/sessions' })
            }
          >
            {t(kind === 'reception' ? 'livres.rapport.voirReception' : 'livres.rapport.voirCaisse')}
          </Button>
          <Button variant="default" onClick={onAgain}>
            {t('livres.recommencer')}
          </Button>
        </Group>
      </div>
    </Section>
  )
}

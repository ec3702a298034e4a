import { useState } from 'react'
import { Button, Chip, Group, Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { usePerson } from '@/lib/session/session-store'
import { Section } from '../../parts/section'
import stack from '../../parts/stack.module.css'
import classes from './analysis-view.module.css'
import { LineList } from './line-list'
import { countsOf, encodingOf, onlyOf, separatorOf } from './lines'
import { ReplaceChoice } from './replace-choice'
import { Told } from './told'
import type { Analysis, LineAction } from './import-commands'

const ALL = 'all'
/** Of our own tokens, checked in both schemes. */
const chipColours = () => ({
  root: {
    '--chip-bg': 'var(--rc-accent)',
    '--chip-hover': 'var(--rc-accent-hover)',
    '--chip-color': 'var(--rc-on-accent)',
  },
})

/** What the file would do, line by line; nothing is written yet. */
export function AnalysisView({
  fileName,
  analysis,
  isRunning,
  hasFailed,
  onAgain,
  onExecute,
}: {
  fileName: string
  analysis: Analysis
  isRunning: boolean
  /** The server forgets the file whatever came of it. */
  hasFailed: boolean
  onAgain: () => void
  onExecute: (session: string, replaces: boolean) => void
}) {
  const { t } = useTranslation('admin')
  const { role } = usePerson()
  const { session_id: session = null, summary, lines, errors, warnings } = analysis
  const counts = countsOf(lines)
  const [shown, setShown] = useState<LineAction | null>(counts[0]?.action === 'error' ? 'error' : null)
  const [replaces, setReplaces] = useState(false)
  const [isSure, setSure] = useState(false)
  const isLaunchable = session !== null && !hasFailed && (!replaces || isSure)

  return (
    <div className={stack.stack}>
      <p className={stack.quiet}>
        <strong className={classes.file}>{fileName}</strong> ·{' '}
        {t('catalogue.import.lignes', { count: summary.total })} ·{' '}
        {t('catalogue.import.nouvelles', { count: summary.roots })} ·{' '}
        {t(`catalogue.import.encodages.${encodingOf(analysis.encoding)}`)},{' '}
        {t(`catalogue.import.separateurs.${separatorOf(analysis.separator)}`)}
      </p>
      {session === null && (
        <ErrorNotice>
          <strong>{t('catalogue.import.arrete')}</strong>
          <Told texts={errors} />
        </ErrorNotice>
      )}
      {warnings.length > 0 && (
        <ErrorNotice tone="warn">
          <strong>{t('catalogue.import.attention')}</strong>
          <Told texts={warnings} />
        </ErrorNotice>
      )}
      {lines.length > 0 && (
        <Section title={t('catalogue.import.ligneParLigne')}>
          <Chip.Group value={shown ?? ALL} onChange={(value) => setShown(value === ALL ? null : value)}>
            <Group gap="sm" role="radiogroup" aria-label={t('catalogue.import.montrer')}>
              <Chip size="md" vars={chipColours} value={ALL}>
                {t('catalogue.import.toutes', { count: lines.length })}
              </Chip>
              {counts.map(({ action, count }) => (
                <Chip key={action} size="md" vars={chipColours} value={action}>
                  {t(`catalogue.import.genres.${action}`, { count })}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
          {summary.total > lines.length && (
            <p className={stack.quiet}>{t('catalogue.import.premieres', { count: lines.length })}</p>
          )}
          <LineList lines={onlyOf(lines, shown)} />
        </Section>
      )}
      {session !== null && role === 'super-admin' && (
        <ReplaceChoice
          replaces={replaces}
          onReplaces={(value) => {
            setReplaces(value)
            setSure(false)
          }}
          onSure={setSure}
        />
      )}
      {isRunning && (
        <div className={stack.near}>
          <p className={stack.quiet} role="status">
            {t('catalogue.import.enCours', { count: summary.total })}
          </p>
          <Progress.Root size="lg">
            <Progress.Section value={100} animated aria-label={t('catalogue.import.titre')} />
          </Progress.Root>
        </div>
      )}
      <div className={classes.foot}>
        <Group gap="sm">
          <Button variant="default" disabled={isRunning} onClick={onAgain}>
            {t('catalogue.import.autreFichier')}
          </Button>
          {session !== null && (
            <Button
              color={replaces ? 'red' : undefined}
              disabled={!isLaunchable}
              loading={isRunning}
              onClick={() => onExecute(session, replaces)}
            >
              {t(replaces ? 'catalogue.import.remplacer' : 'catalogue.import.executer', {
                count: summary.total,
              })}
            </Button>
          )}
        </Group>
      </div>
    </div>
  )
}

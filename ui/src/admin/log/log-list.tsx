import { useState } from 'react'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { LogEntry } from '../api/wire'
import { shortMoment } from '../dates'
import { euros, kilos } from '../format'
import stack from '../parts/stack.module.css'
import { Tag } from '../parts/tag'
import classes from './log-list.module.css'
import { useEntryWords } from './use-entry-words'

export function LogList({ entries }: { entries: LogEntry[] }) {
  const { t } = useTranslation('admin')
  return (
    <ol className={classes.list} aria-label={t('menu.journal')}>
      {entries.map((entry, index) => (
        <Entry key={index} entry={entry} />
      ))}
    </ol>
  )
}

function Entry({ entry }: { entry: LogEntry }) {
  const { t } = useTranslation('admin')
  const [isOpen, setOpen] = useState(false)
  const { told, who, sentence, categoryName } = useEntryWords()(entry)
  return (
    <li className={classes.entry}>
      <span className={classes.when}>{shortMoment(told.at)}</span>
      <span className={classes.what}>
        <strong>{who}</strong> {sentence} {told.isAnomaly && <Tag tone="danger">{t('log.anomalie')}</Tag>}
        {told.details !== null && <span className={stack.quiet}> {told.details}</span>}
      </span>
      <span className={classes.tools}>
        {told.lines.length > 0 && (
          <Button variant="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t(isOpen ? 'log.cacher' : 'log.voir')}
          </Button>
        )}
        {told.sessionId !== null && (
          <Link
            to="/admin/sessions/$sessionId"
            params={{ sessionId: told.sessionId }}
            className={classes.link}
          >
            {t('log.session')}
          </Link>
        )}
      </span>
      {isOpen && (
        <ul className={classes.lines}>
          {told.lines.map((line, index) => (
            <li key={index}>
              {categoryName(line.category)} · {kilos(line.weight)} · {euros(line.price)}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

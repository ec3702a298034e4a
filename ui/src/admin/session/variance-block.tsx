import { useTranslation } from 'react-i18next'
import type { SessionDetail } from '../api/wire'
import { euros } from '../format'
import { Difference } from '../parts/difference'
import { Section } from '../parts/section'
import stack from '../parts/stack.module.css'
import classes from './variance-block.module.css'

export function VarianceBlock({ session }: { session: SessionDetail }) {
  const { t } = useTranslation('admin')
  return (
    <Section title={t('session.controle')} tools={<Difference variance={session.variance} />}>
      <dl className={classes.block}>
        <dt>{t('session.attendu')}</dt>
        <dd data-figures>{euros(session.closing_amount)}</dd>
        <dt>{t('session.compte')}</dt>
        <dd data-figures>{session.actual_amount == null ? '–' : euros(session.actual_amount)}</dd>
        {session.variance_comment != null && session.variance_comment !== '' && (
          <dd className={`${stack.quiet ?? ''} ${classes.comment ?? ''}`}>« {session.variance_comment} »</dd>
        )}
      </dl>
    </Section>
  )
}

import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { formatKg } from '@/lib/weight'
import type { Outgoing } from './entry-state'
import type { EntryStore } from './entry-store'
import classes from './failures.module.css'

/** What did not pass, loud, until somebody decides; what is on its way is simply in the list already. */
export function Failures({ failed, store }: { failed: Outgoing[]; store: EntryStore }) {
  const { t } = useTranslation('reception')
  return failed.map(({ key, ligne, failure }) => (
    <ErrorNotice key={key}>
      <strong>{t('ligne.perdue', { nom: ligne.category.name, poids: formatKg(ligne.weight) })}</strong>
      <br />
      {failure}
      <span className={classes.choices}>
        <Button size="command" onClick={() => store.dispatch({ on: 'retry', key })}>
          {t('ligne.renvoyer')}
        </Button>
        <Button size="command" variant="default" onClick={() => store.dispatch({ on: 'drop', key })}>
          {t('ligne.oublier')}
        </Button>
      </span>
    </ErrorNotice>
  ))
}

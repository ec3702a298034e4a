import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { euros, figure, kilos } from '../format'
import { Answered } from '../parts/answered'
import { FigureCards } from '../parts/figure-cards'
import { Section } from '../parts/section'
import { liveQuery } from './figures-query'

/** Today, as it comes in: the server says when something changes. */
export function LiveFigures() {
  const { t } = useTranslation('admin')
  const live = useQuery(liveQuery)
  return (
    <Section title={t('chiffres.aujourdhui')}>
      <Answered query={live}>
        {(stats) => (
          <FigureCards
            label={t('chiffres.aujourdhui')}
            figures={[
              {
                name: t('chiffres.recettes'),
                value: euros(stats.ca),
                more:
                  stats.tickets_count === 0
                    ? undefined
                    : t('chiffres.dernier', { montant: euros(stats.last_ticket_amount) }),
              },
              { name: t('chiffres.tickets'), value: figure(stats.tickets_count) },
              { name: t('chiffres.dons'), value: euros(stats.donations) },
              { name: t('chiffres.entre'), value: kilos(stats.weight_in) },
              { name: t('chiffres.sorti'), value: kilos(stats.weight_out) },
            ]}
          />
        )}
      </Answered>
    </Section>
  )
}

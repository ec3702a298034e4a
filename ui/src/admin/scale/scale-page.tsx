import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { PageFrame } from '@/kit/page-frame/page-frame'
import { useScale } from '@/lib/scale/use-scale'
import { Answered } from '../parts/answered'
import { Section } from '../parts/section'
import stack from '../parts/stack.module.css'
import { ContainersSection } from './containers-section'
import { ScaleForm } from './scale-form'
import { scaleQuery } from './scale-query'
import { ShownWeight } from './shown-weight'

/** The scale of this device, and the containers of the shop. */
export function ScalePage() {
  const { t } = useTranslation('admin')
  const scale = useQuery(scaleQuery)
  const reading = useScale()
  return (
    <PageFrame title={t('menu.balance')}>
      <div className={stack.stack} style={{ maxWidth: 860 }}>
        <p className={stack.quiet}>{t('balance.aide')}</p>
        <Section title={t('balance.enCeMoment')}>
          <div className={stack.card}>
            {reading.isConfigured ? (
              <ShownWeight reading={reading} />
            ) : (
              <p className={stack.quiet}>{t('balance.pasDeBalance')}</p>
            )}
          </div>
        </Section>
        <Section title={t('balance.reglages')}>
          <Answered query={scale}>
            {(settings) => <ScaleForm key={settings === null ? 'new' : 'set'} settings={settings} />}
          </Answered>
        </Section>
        <ContainersSection reading={reading} />
      </div>
    </PageFrame>
  )
}

import { useState } from 'react'
import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Answered } from '../parts/answered'
import { Section } from '../parts/section'
import stack from '../parts/stack.module.css'
import { PrinterForm } from './printer-form'
import { printerQuery } from './printer-query'
import { PrinterTools } from './printer-tools'

/** The ticket printer of this till; none is a choice too. */
export function PrinterSection({ registerId }: { registerId: string }) {
  const { t } = useTranslation('admin')
  const printer = useQuery(printerQuery(registerId))
  const [isAdding, setAdding] = useState(false)
  return (
    <Section title={t('imprimante.titre')}>
      <Answered query={printer}>
        {(settings) =>
          settings === null && !isAdding ? (
            <div className={stack.card}>
              <p className={stack.quiet}>{t('imprimante.aucune')}</p>
              <div>
                <Button
                  variant="default"
                  leftSection={<IconPrinter size={20} aria-hidden />}
                  onClick={() => setAdding(true)}
                >
                  {t('imprimante.ajouter')}
                </Button>
              </div>
            </div>
          ) : (
            <>
              {settings !== null && <PrinterTools registerId={registerId} />}
              <PrinterForm registerId={registerId} settings={settings} onRemoved={() => setAdding(false)} />
            </>
          )
        }
      </Answered>
    </Section>
  )
}

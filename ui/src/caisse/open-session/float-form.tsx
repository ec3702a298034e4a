import { Button } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { IconArrowLeft, IconLockOpen } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { KioskFrame } from '@/kit/page-frame/kiosk-frame'
import { asProblem } from '@/lib/api/problem'
import { formatEuros } from '@/lib/money'
import { usePerson } from '@/lib/session/session-store'
import { CashCountFields, cashTotal, NOTHING_COUNTED, piecesOf } from '../layout/cash-count'
import { BigAmount } from '../layout/big-amount'
import { ScopeKeypad } from '../layout/scope-keypad'
import { TillColumns } from '../layout/till-columns'
import { WorkCard } from '../layout/work-card'
import { useOpenSession } from './open-session'

export function FloatForm({ register }: { register: { id: string; name: string; siteId: string } }) {
  const { t } = useTranslation('caisse')
  const person = usePerson()
  const navigate = useNavigate()
  const [count, setCount, forgetCount] = useLocalStorage({
    key: `recyclique.ouverture.${register.id}`,
    defaultValue: NOTHING_COUNTED,
    getInitialValueInEffect: false,
  })
  const open = useOpenSession((sessionId) => {
    forgetCount()
    void navigate({ to: '/caisse/vente/$sessionId', params: { sessionId }, replace: true })
  })
  const total = cashTotal(count)

  const submit = () =>
    open.mutate({
      key: crypto.randomUUID(),
      operatorId: person.id,
      siteId: register.siteId,
      registerId: register.id,
      float: total,
      pieces: piecesOf(count),
    })

  return (
    <KioskFrame
      title={t('ouverture.titre')}
      context={register.name}
      actions={
        <Button
          variant="default"
          leftSection={<IconArrowLeft size={20} aria-hidden />}
          onClick={() => void navigate({ to: '/caisse' })}
        >
          {t('session.retour')}
        </Button>
      }
    >
      <TillColumns
        keypad={<ScopeKeypad way={count.mode} />}
        work={
          <WorkCard title={t('ouverture.fond')} hint={t('ouverture.consigne')}>
            <CashCountFields count={count} totalLabel={t('ouverture.montant')} onChange={setCount} />
          </WorkCard>
        }
        money={
          <WorkCard
            title={register.name}
            hint={person.name}
            foot={
              <>
                {open.error && <ErrorNotice>{asProblem(open.error).detail}</ErrorNotice>}
                <BigAmount label={t('ouverture.total')} amount={formatEuros(total)} />
                <Button
                  size="pay"
                  fullWidth
                  data-keypad-end
                  loading={open.isPending || open.isSuccess}
                  leftSection={<IconLockOpen size={24} aria-hidden />}
                  onClick={submit}
                >
                  {total === 0 ? t('ouverture.vide') : t('ouverture.ouvrir')}
                </Button>
              </>
            }
          >
            <p style={{ margin: 0 }}>{t('ouverture.explication')}</p>
          </WorkCard>
        }
      />
    </KioskFrame>
  )
}

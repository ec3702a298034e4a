import { useEffect, useState, type ReactNode } from 'react'
import { Button } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { setupQuery } from '@/accueil/api/setup-query'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { asProblem } from '@/lib/api/problem'
import { CatalogueStep } from './catalogue-step'
import { DoneStep } from './done-step'
import { IdentityStep } from './identity-step'
import { PasswordStep } from './password-step'
import { PinStep } from './pin-step'
import { RegisterStep } from './register-step'
import {
  STEPS,
  forgetDraft,
  keepDraft,
  reachableStep,
  readDraft,
  setupBody,
  stepOfField,
  type SetupDraft,
  type Step,
} from './setup-draft'
import { SetupShell } from './setup-shell'
import { LAST_STAGE, STAGE_OF } from './setup-stages'
import { ShopStep } from './shop-step'
import { useCreateSetup } from './use-create-setup'
import { WelcomeStep } from './welcome-step'

export function SetupPage() {
  const { t } = useTranslation('accueil')
  const { data: setup } = useSuspenseQuery(setupQuery)
  const { etape } = useSearch({ from: '/premier/bienvenue' })
  const navigate = useNavigate()
  const router = useRouter()
  const queryClient = useQueryClient()
  const create = useCreateSetup()
  const [draft, setDraft] = useState(readDraft)
  const [secrets, setSecrets] = useState({ password: '', pin: '' })
  useDocumentTitle(`${t('premier.bienvenue.titre')} · RecyClique`)

  const wanted = STEPS.find((name) => name === etape)
  const step = reachableStep(wanted, draft, secrets)
  const goTo = (next: Step) => void navigate({ to: '/bienvenue', search: { etape: next } })
  const forward = () => goTo(STEPS[STEPS.indexOf(step) + 1] ?? step)
  const back = () => goTo(STEPS[STEPS.indexOf(step) - 1] ?? step)
  useEffect(() => keepDraft(draft), [draft])

  const change = (part: Partial<SetupDraft>) => {
    setDraft((current) => ({ ...current, ...part }))
    create.reset()
  }

  if (create.isSuccess) {
    const open = async () => {
      forgetDraft()
      await navigate({
        to: '/caisse/ouverture/$registerId',
        params: { registerId: create.data.register_id },
        replace: true,
      })
      await queryClient.invalidateQueries({ queryKey: setupQuery.queryKey })
    }
    return (
      <SetupShell stage={LAST_STAGE}>
        <DoneStep registerName={draft.registerName.trim()} onOpen={() => void open()} />
      </SetupShell>
    )
  }

  const problem = create.isError ? asProblem(create.error) : undefined
  const refused = problem?.fields ?? {}
  const submit = () =>
    create.mutate(setupBody(draft, secrets), {
      onError: (error) => {
        const field = Object.keys(asProblem(error).fields)[0]
        if (field !== undefined) goTo(stepOfField(field))
      },
    })
  const toSignIn = async () => {
    await queryClient.invalidateQueries({ queryKey: setupQuery.queryKey })
    await router.invalidate()
  }
  const notice = problem !== undefined && (
    <ErrorNotice
      action={
        problem.status === 409 && (
          <Button variant="default" onClick={() => void toSignIn()}>
            {t('premier.erreurs.connexion')}
          </Button>
        )
      }
    >
      {problem.status === 409 ? t('premier.erreurs.dejaFait') : problem.detail}
    </ErrorNotice>
  )

  const props = { draft, change, refused, onForward: forward, onBack: back }
  const secretProps = {
    ...props,
    secrets,
    changeSecrets: (part: Partial<typeof secrets>) => setSecrets((current) => ({ ...current, ...part })),
  }
  const screens: Record<Step, () => ReactNode> = {
    bienvenue: () => (
      <WelcomeStep
        onForward={() => {
          change({ started: true })
          goTo('vous')
        }}
      />
    ),
    vous: () => <IdentityStep {...props} />,
    'mot-de-passe': () => <PasswordStep {...secretProps} lost={wanted !== step} />,
    code: () => <PinStep {...secretProps} />,
    boutique: () => <ShopStep {...props} />,
    caisse: () => <RegisterStep {...props} />,
    catalogue: () => (
      <CatalogueStep
        {...props}
        catalogue={setup.default_catalogue}
        pending={create.isPending}
        notice={notice}
        onForward={submit}
      />
    ),
  }
  return (
    <SetupShell stage={STAGE_OF[step]}>
      <div key={step}>{screens[step]()}</div>
    </SetupShell>
  )
}

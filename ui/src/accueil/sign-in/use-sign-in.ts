import { useMutation } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { answer, api } from '@/lib/api/client'
import { withTokens } from '@/lib/api/refresh'
import { sessionStore } from '@/lib/session/session-store'
import type { Operator } from '@/accueil/api/operators-query'
import { personOf } from './person'

export function useSignInByPin() {
  return useMutation({
    mutationFn: async ({ operator, pin }: { operator: Operator; pin: string }) => {
      const tokens = await answer(api.POST('/v1/auth/pin', { body: { user_id: operator.id, pin } }))
      sessionStore.set(
        withTokens(
          { id: tokens.user_id, name: operator.display_name, role: tokens.role, scope: 'till' },
          tokens,
        ),
      )
    },
  })
}

export function useSignInByPassword() {
  return useMutation({
    mutationFn: async (body: { username: string; password: string }) => {
      const tokens = await answer(api.POST('/v1/auth/login', { body }))
      sessionStore.set(withTokens(personOf(tokens.user), tokens))
    },
  })
}

/** Back to where the person was, or to the choice of till. */
export function useComeBack(suite: string | undefined) {
  const router = useRouter()
  return () => router.history.push(suite ?? '/caisse')
}

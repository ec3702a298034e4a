import { useMutation } from '@tanstack/react-query'
import { answer, api, type Schemas } from '@/lib/api/client'
import { personOf } from '@/accueil/sign-in/person'
import { withTokens } from '@/lib/api/refresh'
import { sessionStore } from '@/lib/session/session-store'

export function useCreateSetup() {
  return useMutation({
    mutationFn: (body: Schemas['Setup']) => answer(api.POST('/v1/setup', { body })),
    onSuccess: (created) => sessionStore.set(withTokens(personOf(created.user), created)),
  })
}

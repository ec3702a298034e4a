import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from '@tanstack/react-router'
import '@mantine/core/styles.layer.css'
import { Problem } from '@/lib/api/problem'
import { Providers } from './providers'
import { queryClient } from './query-client'
import { createAppRouter } from './router'

const router = createAppRouter(queryClient)
const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

createRoot(root, {
  // A refusal is told on screen; anything else caught there is still worth a trace.
  onCaughtError: (error) => {
    if (!(error instanceof Problem)) reportError(error)
  },
}).render(
  <StrictMode>
    <Providers queryClient={queryClient}>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
)

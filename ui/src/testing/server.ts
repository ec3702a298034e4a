import { setupServer } from 'msw/node'
import { handlers } from './handlers'

/** A quiet shop that answers everything; a test overrides what it is about with `server.use(…)`. */
export const server = setupServer(...handlers)

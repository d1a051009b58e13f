import type { Services } from './services'
import type { User } from './user'

/** What Hono's context carries in this handler. */
export interface AppEnv {
  Variables: { services: Services; user: User }
}

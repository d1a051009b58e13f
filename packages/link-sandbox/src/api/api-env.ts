import type { ApiKey } from './api-context'

/** Hono's variables in the Mesh API. */
export interface ApiEnv {
  Variables: {
    /** The key that the caller proved to have. */
    caller: ApiKey
  }
}

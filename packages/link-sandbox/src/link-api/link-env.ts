/** Hono's variables in the Link server. */
export interface LinkEnv {
  Variables: {
    sessionKey: string
  }
}

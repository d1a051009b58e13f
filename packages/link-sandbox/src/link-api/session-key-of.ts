import type { Context } from 'hono'

/** The session key that a call carries. */
export function sessionKeyOf(c: Context): string | undefined {
  return /^Bearer (\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1]
}

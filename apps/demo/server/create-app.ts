import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { deleteCookie, setCookie } from 'hono/cookie'
import { MeshLinkProblem } from 'mesh-link-server'
import { z } from 'zod'
import { DEMO_USERS } from '../common/demo-users'
import { readSession, SESSION_COOKIE, SESSION_SECONDS, signSession } from './session-cookie'

const signIn = z.strictObject({ user: z.string() })

export interface AppOptions {
  sessionSecret: string
  /** Answers everything below `/api/mesh`. */
  meshLink: (request: Request) => Promise<Response>
}

/** Makes the backend's routes: sign-in and sign-out, the signed-in user, and Mesh Link below `/api/mesh`. */
export function createApp({ sessionSecret, meshLink }: AppOptions): Hono {
  const app = new Hono()

  app.use('/api/*', async (c, next) => {
    await next()
    c.header('Cache-Control', 'no-store')
  })
  app.all('/api/mesh/*', (c) => meshLink(c.req.raw))

  app.get('/api/me', async (c) => {
    const user = await readSession(c.req.header('Cookie'), sessionSecret)
    return c.json({ user })
  })

  // A page of another origin can't send JSON or DELETE without a preflight, and this server allows no preflight.
  app.post('/api/session', bodyLimit({ maxSize: 1024, onError: refuseLargeBody }), async (c) => {
    if (!/^application\/json\b/i.test(c.req.header('Content-Type') ?? '')) {
      throw new MeshLinkProblem(
        'unsupported_media_type',
        'Send the body as JSON, with the header "Content-Type: application/json".',
      )
    }
    const body = signIn.safeParse(await c.req.json().catch(() => undefined))
    const user = DEMO_USERS.find(({ id }) => id === body.data?.user)
    if (!user) {
      const names = DEMO_USERS.map(({ id }) => `"${id}"`).join(' or ')
      throw new MeshLinkProblem(
        'invalid_body',
        `There is no demo user with this id. Send { "user": ${names} }.`,
      )
    }
    setCookie(c, SESSION_COOKIE, await signSession(user, sessionSecret), {
      httpOnly: true,
      sameSite: 'Lax',
      path: '/',
      maxAge: SESSION_SECONDS,
      secure: new URL(c.req.url).protocol === 'https:',
    })
    return c.json({ user })
  })

  app.delete('/api/session', (c) => {
    deleteCookie(c, SESSION_COOKIE, { path: '/' })
    return c.body(null, 204)
  })

  app.notFound(() => answer(new MeshLinkProblem('not_found', 'There is nothing at this path.')))
  app.onError((error) => {
    if (error instanceof MeshLinkProblem) return answer(error)
    console.error(error)
    return answer(new MeshLinkProblem('internal', 'Something went wrong on the server. Try again.'))
  })
  return app
}

function refuseLargeBody(): never {
  throw new MeshLinkProblem('body_too_large', 'The body is too large: a sign-in takes 1,024 bytes at most.')
}

function answer(problem: MeshLinkProblem): Response {
  return Response.json(problem, {
    status: problem.status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' },
  })
}

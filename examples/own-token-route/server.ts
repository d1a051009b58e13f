import { Hono } from 'hono'
import { z } from 'zod'

const { MESH_API_URL, MESH_CLIENT_ID = '', MESH_CLIENT_SECRET = '' } = process.env
const body = z.object({ intent: z.literal('connect') })

/** The integrator's own backend. It knows nothing of our packages: it asks Mesh for a link token, as it always has. */
export const app = new Hono().post('/api/link-token', async (c) => {
  const { success } = body.safeParse(await c.req.json().catch(() => undefined))
  if (!success) return c.json({ message: 'This route only connects accounts.' }, 400)
  const answer = await fetch(`${MESH_API_URL}/api/v1/linktoken`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-Client-Id': MESH_CLIENT_ID,
      'X-Client-Secret': MESH_CLIENT_SECRET,
    },
    body: JSON.stringify({ userId: 'user-1', restrictMultipleAccounts: true }),
  })
  if (!answer.ok) return c.json({ message: 'Mesh gave no link token.' }, 502)
  const { content } = (await answer.json()) as { content: { linkToken: string } }
  return c.json({ linkToken: content.linkToken }, 200, { 'Cache-Control': 'no-store' })
})

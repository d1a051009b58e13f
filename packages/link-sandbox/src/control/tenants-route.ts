import { Hono } from 'hono'
import { z } from 'zod'
import type { ApiContext } from '../api/api-context'
import type { ApiEnv } from '../api/api-env'
import { ApiError } from '../api/api-error'
import { envelope } from '../api/envelope'
import { readBody } from '../api/read-body'
import { linkStyleSchema } from '../link-page/link-style-schema'
import type { Tenant } from '../tenant/tenant'

const body = z.strictObject({
  clientName: z.string().optional(),
  webhookUrl: z.string().max(2048).optional(),
  seed: z.string().optional(),
  settleAfterSeconds: z.number().optional(),
  allowedOrigins: z.array(z.string().max(256)).max(50).optional(),
  linkStyle: linkStyleSchema.optional(),
})

/** `/sandbox/tenants`: makes, lists and removes clients. With the credentials of the sandbox's own client only. */
export function tenantsRoute({ control }: ApiContext) {
  function tenants() {
    if (control.tenants) return control.tenants
    throw new ApiError('permissionDenied', 'Only the sandbox’s own client makes and removes clients.')
  }
  return new Hono<ApiEnv>()
    .get('/', (c) => c.json(envelope('ok', { content: { items: tenants().list().map(listed) } })))
    .post('/', async (c) => {
      const { create } = tenants()
      const tenant = await create(await readBody(c, body))
      const { clientSecret, readClientSecret, webhookSecret } = tenant
      const content = { ...listed(tenant), clientSecret, readClientSecret, webhookSecret }
      return c.json(envelope('ok', { content }))
    })
    .delete('/:clientId', async (c) => {
      await tenants().remove(c.req.param('clientId'))
      return c.json(envelope('ok', {}))
    })
}

/** A client without its secrets; a seed would give them away. */
function listed({ clientId, settings }: Tenant) {
  const { seed: _, ...shown } = settings
  return { clientId, ...shown }
}

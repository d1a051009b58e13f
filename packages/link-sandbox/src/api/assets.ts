import type { AssetPaginationResponse } from '@meshconnect/node-api'
import { Hono } from 'hono'
import { z } from 'zod'
import type { ApiEnv } from '../http/authenticate'
import { queryInteger, readQuery, validate } from '../http/body'
import { envelope } from '../http/envelope'
import { ASSETS } from '../model/catalog/assets'

const path = z.object({ assetType: z.enum(['equity', 'cryptocurrency']) })
const query = z.object({
  search: z.string().max(100).optional(),
  count: queryInteger('Count').min(1).max(1000).default(100),
  offset: queryInteger('Offset').min(0).default(0),
})

/** `GET /api/v1/assets/{assetType}`: the assets of the sandbox. There are no equities. */
export function assetsRoute() {
  return new Hono<ApiEnv>().get('/:assetType', (c) => {
    const { assetType } = validate(path, { assetType: c.req.param('assetType') })
    const { search = '', count, offset } = readQuery(c, query)
    const wanted = search.toLowerCase()
    const found = ASSETS.filter(
      ({ symbol, name }) =>
        assetType === 'cryptocurrency' &&
        (symbol.toLowerCase().includes(wanted) || name.toLowerCase().includes(wanted)),
    )
    const content = {
      items: found
        .slice(offset, offset + count)
        .map(({ symbol, name }) => ({ symbol, name, type: 'cryptocurrency' })),
      total: found.length,
    } satisfies AssetPaginationResponse
    return c.json(envelope('ok', { content }))
  })
}

import { Hono } from 'hono'
import { listTransfers } from '../../model/list-transfers'
import type { ApiContext } from '../api-context'
import type { ApiEnv } from '../api-env'
import { envelope } from '../envelope'
import { readQuery } from '../read-query'
import { listQuery } from './list-query'
import { transferModel } from './transfer-model'

/** `GET /api/v1/transfers/managed/mesh`: the client's transfers, newest first unless asked otherwise. */
export function listRoute({ store }: ApiContext) {
  return new Hono<ApiEnv>().get('/mesh', (c) => {
    const { fromTimestamp, toTimestamp, orderBy, descendingOrder, isSandBox, ...rest } = readQuery(
      c,
      listQuery,
    )
    const { items, total } =
      isSandBox === false
        ? { items: [], total: 0 }
        : listTransfers(store.state, {
            ...rest,
            clientId: c.get('caller').clientId,
            from: fromTimestamp === undefined ? undefined : fromTimestamp * 1000,
            // Timestamps are whole seconds: the last one counts to its end.
            to: toTimestamp === undefined ? undefined : toTimestamp * 1000 + 999,
            orderBy: orderBy ?? 'createdTimestamp',
            descending: descendingOrder ?? orderBy === undefined,
          })
    return c.json(envelope('ok', { content: { items: items.map(transferModel), total } }))
  })
}

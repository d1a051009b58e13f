import { Hono } from 'hono'
import { guestCookie, guestOf } from './guests'
import { handler } from './mesh'
import { findOrder } from './orders'

export const app = new Hono()
  .all('/api/mesh/*', (c) => handler(c.req.raw))
  .post('/api/guest', (c) => c.body(null, 204, guestOf(c.req.raw) ? {} : { 'Set-Cookie': guestCookie() }))
  .get('/api/orders/:id', async (c) => {
    const order = await findOrder(c.req.param('id'), guestOf(c.req.raw)?.userId)
    return order ? c.json({ isPaid: order.isPaid }) : c.notFound()
  })

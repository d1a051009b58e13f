import { Hono } from 'hono'
import { guests, handler } from './mesh'
import { findOrder } from './orders'

export const app = new Hono()
  .all('/api/mesh/*', (c) => handler(c.req.raw))
  .get('/api/orders/:id', async (c) => {
    const order = await findOrder(c.req.param('id'), guests.userIdOf(c.req.raw))
    return order ? c.json({ isPaid: order.isPaid }) : c.notFound()
  })

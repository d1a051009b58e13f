import { Hono } from 'hono'
import { handler } from './mesh'
import { newQuote } from './quotes'

export const app = new Hono()
  .all('/api/mesh/*', (c) => handler(c.req.raw))
  .post('/api/quotes', async (c) => c.json(await newQuote()))

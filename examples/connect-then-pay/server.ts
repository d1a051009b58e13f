import { Hono } from 'hono'
import { handler } from './mesh'

export const app = new Hono().all('/api/mesh/*', (c) => handler(c.req.raw))

import type { Context } from 'hono'
import type { AppEnv } from '../handler/app-env'

/** Answers one route. */
export type RouteHandler = (c: Context<AppEnv>) => Response | Promise<Response>

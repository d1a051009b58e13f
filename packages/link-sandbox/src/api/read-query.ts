import type { Context } from 'hono'
import type { z } from 'zod'
import { validate } from './validate'

/**
 * The query of a request, checked against a schema. Names are matched in any case; an array may be given by repeating
 * its name, with or without `[]` (the official client writes it with).
 */
export function readQuery<Schema extends z.ZodObject>(c: Context, schema: Schema): z.output<Schema> {
  const names = new Map(Object.keys(schema.shape).map((name) => [name.toLowerCase(), name]))
  const query: Record<string, string | string[]> = {}
  for (const [key, values] of Object.entries(c.req.queries())) {
    const name = names.get(key.toLowerCase().replace(/\[\d*\]$/, ''))
    if (name === undefined) continue
    const isArray = name === 'integrationIds' || name === 'statuses'
    const given = values.filter((value) => value !== '')
    if (isArray) query[name] = [...((query[name] as string[] | undefined) ?? []), ...given]
    else if (given[0] !== undefined) query[name] = given[0]
  }
  return validate(schema, query)
}

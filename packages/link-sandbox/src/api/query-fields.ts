import { z } from 'zod'

/** `true` or `false` of a query string. */
export const queryFlag = z
  .stringFormat('true or false', /^(true|false)$/i)
  .transform((value) => value.toLowerCase() === 'true')

/** A whole number of a query string; `name` is how Mesh spells the parameter. */
export const queryInteger = (name: string) => z.coerce.number(`${name} must be a number`).int()

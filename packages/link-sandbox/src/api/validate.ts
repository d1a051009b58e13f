import type { z } from 'zod'
import { ApiError } from './api-error'

/** A checked value, or Mesh's error that names the first field at fault. Values are never quoted: they may be secret. */
export function validate<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const field = issue?.path.join('.') ?? ''
  if (issue?.code === 'invalid_type' && /received undefined/.test(issue.message) && field) {
    throw new ApiError('badRequest', `${field} parameter not specified`, { errorType: 'missingField' })
  }
  const message = field ? `${field}: ${issue?.message}` : (issue?.message ?? 'Invalid request')
  throw new ApiError('badRequest', message, { errorType: 'invalidField' })
}

import { z } from 'zod'
import { isRecord } from './values'

/** What an SDK gave to an app, or the object in Link's message (`{ type, payload }`), and where it is in the body. */
export interface SdkObject {
  value: unknown
  path: string[]
}

/** An event of an SDK may have Link's message as its payload. */
const MAX_WRAPPERS = 2

/** Takes the payload out of Link's message. Anything else is returned as it is. */
export function unwrapMessage(raw: unknown): SdkObject {
  let object: SdkObject = { value: raw, path: [] }
  for (let depth = 0; depth < MAX_WRAPPERS; depth++) {
    const { value, path } = object
    if (!isRecord(value) || typeof value.type !== 'string' || !('payload' in value)) break
    object = { value: value.payload, path: [...path, 'payload'] }
  }
  return object
}

/** Checks an object inside a transform. Its issues get the path that the caller sent it at. */
export function parseAt<T>(schema: z.ZodType<T>, { value, path }: SdkObject, context: z.RefinementCtx): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  for (const issue of result.error.issues) {
    context.addIssue({ code: 'custom', path: [...path, ...issue.path], message: issue.message })
  }
  return z.NEVER
}

/** The forms of an object for the OpenAPI document, which cannot show a transform. Link's message is always one. */
export function describeForms(...schemas: z.ZodType[]): { anyOf: Record<string, unknown>[] } {
  const message = z.object({ type: z.string(), payload: z.looseObject({}) })
  return {
    anyOf: [...schemas, message].map((schema) => {
      const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
      return rest
    }),
  }
}

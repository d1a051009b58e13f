import { createMiddleware } from 'hono/factory'
import { answerRefusal } from '../link-api/answer-refusal'
import type { LinkContext } from '../link-api/link-context'
import { Refusal } from '../model/refusal'

/** Lets a call of the Link API through only under the id of the client that it is for. */
export function requireClient(context: LinkContext) {
  return createMiddleware(async (c, next) => {
    if (c.req.param('clientId')?.toLowerCase() === context.clientId.toLowerCase()) return next()
    const refusal = new Refusal(
      'token_unknown',
      'This link is not valid. Go back to the app and start again.',
    )
    return answerRefusal(refusal, c, context.onError)
  })
}

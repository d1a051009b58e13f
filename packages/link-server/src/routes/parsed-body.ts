import { MeshLinkProblem } from '../problems/mesh-link-problem'

/** For all copies of this module: a bundler may make one for each entry of the package. */
const PARSED = Symbol.for('mesh-link-server/parsed-body')

/** Marks a request whose body was written again from what a body parser had made of it. */
export function markAsParsed(request: Request): void {
  Object.defineProperty(request, PARSED, { value: true })
}

/** Whether the bytes of the body are not those that arrived. */
export function isParsed(request: Request): boolean {
  return PARSED in request
}

/** For a webhook that only exists as a parsed value. Writing it again may give other bytes, e.g. `1.0` becomes `1`. */
export function webhookWasParsed(): MeshLinkProblem {
  return setUpFault(
    'The webhook cannot be verified, because a body parser such as express.json() read it first, and the signature covers the bytes as they arrived. Mount this backend before body parsers, or keep the bytes: express.json({ verify: (request, _response, bytes) => { request.rawBody = bytes } }).',
  )
}

/** For a body that is gone. */
export function bodyWasRead(): MeshLinkProblem {
  return setUpFault(
    'The body was read before this backend got the request, probably by a body parser. Mount this backend before body parsers, or use toNodeListener, toExpressMiddleware or toFastifyPlugin, which take the parsed body.',
  )
}

/** The caller gets the same text as the log: it holds nothing of the request. */
function setUpFault(text: string): MeshLinkProblem {
  return new MeshLinkProblem('not_configured', text, { cause: new Error(text) })
}

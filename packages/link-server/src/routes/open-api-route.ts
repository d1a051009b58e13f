import { createOpenApiDocument } from '../openapi/create-open-api-document'
import type { RouteHandler } from './route-handler'

/** `GET /openapi.json`: the contract itself. */
export function openApiRoute(basePath: string): RouteHandler {
  let document: unknown
  return (c) => {
    document ??= createOpenApiDocument(basePath)
    return c.json(document)
  }
}

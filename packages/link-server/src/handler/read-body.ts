import { MeshLinkProblem } from '../problems/mesh-link-problem'

/**
 * Reads a request's body, and no more of it than is allowed.
 *
 * @throws `body_too_large`
 */
export async function readBody(request: Request, maxBytes: number): Promise<Buffer> {
  if (Number(request.headers.get('Content-Length')) > maxBytes) throw tooLarge(maxBytes)
  if (request.bodyUsed) {
    throw new Error(
      'The body was read before the Mesh handler got the request. Mount it before body parsers.',
    )
  }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > maxBytes) throw tooLarge(maxBytes)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function tooLarge(maxBytes: number) {
  return new MeshLinkProblem('body_too_large', `The body may hold ${maxBytes} bytes at most.`)
}

import { MeshLinkError } from '../core/errors/mesh-link-error'

const RELATIVE =
  'httpBackend has a relative baseUrl, and on a server there is no page that it is relative to. For loaders and server components, make a client whose baseUrl is absolute, or whose fetch asks the handler: fetch: (url, init) => handler(new Request(url, init)).'

/**
 * The error of a call, or the true reason when a server could not make an address of a relative one. In a browser every
 * address is relative to the page.
 *
 * TanStack Query drops the errors of `prefetchQuery`, so the reason is written to the console too.
 */
export function explainOnServer(error: unknown): unknown {
  const isOurs = error instanceof MeshLinkError && typeof document === 'undefined'
  if (!isOurs || !(error.cause instanceof TypeError) || !/\bURL\b/.test(error.cause.message)) return error
  // biome-ignore lint/suspicious/noConsole: nobody else would say why the page has no data
  console.error(`react-mesh-link: ${RELATIVE}`)
  return new MeshLinkError('environment_unsupported', RELATIVE, { cause: error.cause })
}

/** The client that a path on the Link port belongs to: `/b2b-iframe/{clientId}/…`, `/link-api/{clientId}/…`. */
export function clientOfPath(url: string): string {
  const start = url.indexOf('/', url.indexOf('//') + 2)
  const [, , clientId = ''] = url.slice(start).split(/[/?#]/, 3)
  try {
    return decodeURIComponent(clientId)
  } catch {
    return ''
  }
}

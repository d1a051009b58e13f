/** Where the page finds its API: below `/link-api`, under the client that its own path (`/b2b-iframe/{clientId}/broker-connect`) names. */
export function linkApiPath(pathname: string): string {
  const [, , clientId = ''] = pathname.split('/')
  return `/link-api/${clientId}`
}

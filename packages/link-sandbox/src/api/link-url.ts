/** The address of the Link page for one session: what a link token is the base64 of. */
export function linkUrlOf(linkUrl: string, clientId: string, authCode: string): string {
  return `${linkUrl}/b2b-iframe/${encodeURIComponent(clientId)}/broker-connect?auth_code=${authCode}`
}

import { encodeLinkStyle, type LinkStyle } from '../link-page/link-style'

/** The address of the Link page for one session: what a link token is the base64 of. */
export function linkUrlOf(linkUrl: string, clientId: string, authCode: string, style?: LinkStyle): string {
  const url = `${linkUrl}/b2b-iframe/${encodeURIComponent(clientId)}/broker-connect?auth_code=${authCode}`
  return style ? `${url}&link_style=${encodeURIComponent(encodeLinkStyle(style))}` : url
}

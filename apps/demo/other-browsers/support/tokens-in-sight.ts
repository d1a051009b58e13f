import type { Visit } from '../driver/browser'

/**
 * Counts the session's tokens that the page shows or keeps where a script or a log could find them.
 *
 * @param linkAddress where Link's frame was, as the link token said
 * @returns the number only: the message of a failed test is a log too
 */
export async function tokensInSight(visit: Visit, linkAddress: string): Promise<number> {
  const saved = await visit.page.run<{ accessToken: string }[]>(
    `fetch('/api/mesh/access-tokens').then((answer) => answer.json())`,
  )
  const code = new URL(linkAddress).searchParams.get('auth_code')
  if (saved.length === 0 || !code) throw new Error('There are no tokens to look for.')
  // The link token is the address in base64; that of its beginning is enough to know it by.
  const linkToken = Buffer.from(linkAddress.slice(0, linkAddress.indexOf(code) + code.length))
    .toString('base64')
    .replace(/.{4}=*$/, '')
  const shown = await visit.page.run<string>(`[
    document.documentElement.outerHTML,
    location.href,
    JSON.stringify({ ...localStorage }),
    JSON.stringify({ ...sessionStorage }),
    document.cookie,
  ].join(' ')`)
  const tokens = [code, linkToken, ...saved.map(({ accessToken }) => accessToken)]
  return tokens.filter((token) => shown.includes(token)).length
}

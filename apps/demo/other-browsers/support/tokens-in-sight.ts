import type { Visit } from '../driver/browser'

/**
 * Counts the session's tokens that are in the page's content, URL, storage or cookies.
 *
 * @param linkAddress URL of Link's frame, from the link token
 * @returns only the number, because the message of a failed test is a log too
 */
export async function tokensInSight(visit: Visit, linkAddress: string): Promise<number> {
  const saved = await visit.page.run<{ accessToken: string }[]>(
    `fetch('/api/mesh/access-tokens').then((answer) => answer.json())`,
  )
  const code = new URL(linkAddress).searchParams.get('auth_code')
  if (saved.length === 0 || !code) throw new Error('There are no tokens to look for.')
  // The link token is this URL in base64. The base64 of the URL's beginning is enough to recognise the token.
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

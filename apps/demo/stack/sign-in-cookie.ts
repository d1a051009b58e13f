import { SESSION_COOKIE, signSession } from '../server/session-cookie'

/**
 * Makes the cookie of a signed-in user, for tests.
 *
 * @param userId any id
 * @param name the name that the page shows
 * @param sessionSecret the secret with which the stack was started
 * @returns name and value, e.g. for Playwright's `context.addCookies([{ ...cookie, url: appUrl }])`
 */
export async function signInCookie(
  userId: string,
  name: string,
  sessionSecret: string,
): Promise<{ name: string; value: string }> {
  return { name: SESSION_COOKIE, value: await signSession({ id: userId, name }, sessionSecret) }
}

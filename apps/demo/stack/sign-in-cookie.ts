import { SESSION_COOKIE, signSession } from '../server/session-cookie'

/**
 * Makes the cookie of a signed-in user, for tests: any id will do.
 *
 * @param name as the page shows it
 * @param sessionSecret the one the stack was started with
 * @returns name and value, e.g. for Playwright's `context.addCookies([{ ...cookie, url: appUrl }])`
 */
export async function signInCookie(
  userId: string,
  name: string,
  sessionSecret: string,
): Promise<{ name: string; value: string }> {
  return { name: SESSION_COOKIE, value: await signSession({ id: userId, name }, sessionSecret) }
}

import type { Visit } from '../driver/browser'
import type { What } from '../driver/what'
import { Link } from './link'

/** The button that opens Link to connect an account. */
export const CONNECT: What = { role: 'button', name: 'Connect an account' }

/** One of the user's connected accounts, as the overview lists it. */
export function account(name: string): What {
  return { role: 'listitem', having: name, within: { role: 'region', name: 'Connected accounts' } }
}

/** One of the user's deposits. */
export function deposit(having: string): What {
  return { role: 'listitem', having, within: { role: 'list', name: 'Deposits' } }
}

/** Connects an account through Link's dialog, and waits until it is listed. */
export async function connect(visit: Visit, institution: string, username?: string): Promise<void> {
  await visit.page.click(CONNECT)
  const link = new Link(visit, 'Connect an account')
  await link.choose(institution)
  await link.logIn(username)
  await link.chooseAccount()
  await link.see(`${institution} is connected`)
  await link.press('Done')
  await visit.page.see(account(institution))
}

/** The connections that the backend has saved for the signed-in user. */
export async function saved(visit: Visit): Promise<unknown[]> {
  const { connections } = await visit.page.run<{ connections: unknown[] }>(
    `fetch('/api/mesh/connections').then((answer) => answer.json())`,
  )
  return connections
}

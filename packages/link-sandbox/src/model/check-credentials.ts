import { SANDBOX_CREDENTIALS } from './catalog/sandbox-credentials'
import { SANDBOX_USERS } from './catalog/sandbox-users'
import { readUsername } from './faults/read-username'
import { Refusal } from './refusal'

/** The user name of a sandbox user with the right password, without the space around it; or a refusal. */
export function checkCredentials(command: { username: string; password: string }): string {
  const username = command.username.trim()
  const { user, unknown } = readUsername(username)
  if (SANDBOX_USERS.has(user) && unknown.length === 0 && command.password === SANDBOX_CREDENTIALS.password) {
    return username
  }
  throw new Refusal('wrong_credentials', 'The user name or password is wrong. Check both and try again.')
}

import { SANDBOX_CREDENTIALS } from './catalog/sandbox-credentials'
import { SANDBOX_USERS } from './catalog/sandbox-users'
import type { FaultName } from './faults/faults'
import { readUsername } from './faults/read-username'
import { requireUsername } from './faults/require-username'
import { Refusal } from './refusal'

/** The user name of a sandbox user with the right password, without the space around it, and the faults it asks for; or a refusal. */
export function checkCredentials(command: { username: string; password: string }): {
  username: string
  faults: FaultName[]
} {
  const username = command.username.trim()
  if (!SANDBOX_USERS.has(readUsername(username).user) || command.password !== SANDBOX_CREDENTIALS.password) {
    throw new Refusal('wrong_credentials', 'The user name or password is wrong. Check both and try again.')
  }
  return { username, faults: requireUsername(username).faults }
}

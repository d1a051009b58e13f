import { randomUUID } from 'node:crypto'
import type { MeshScope } from 'react-mesh-link/contract'
import type { Services } from '../handler/services'
import type { User } from '../handler/user'

/** What Link hands over may arrive this much later: a browser keeps what it could not deliver. */
const LIFE_MS = 24 * 60 * 60_000

/** Remembers who opened Link for what, and that the user exists. */
export async function createLinkSession(
  { db, vault, now }: Services,
  { user, intent, scope }: { user: User; intent: string; scope: MeshScope },
): Promise<string> {
  const id = randomUUID()
  const at = now()
  const binding = { user: user.userKey, row: 'user' }
  const sealedUserId = await vault.seal(user.userId, binding)
  await db
    .with('known_user', (eb) =>
      eb
        .insertInto('mesh_link_users')
        .values({ user_key: user.userKey, sealed_user_id: sealedUserId, created_at: at, reconciled_at: null })
        .onConflict((oc) => oc.column('user_key').doNothing()),
    )
    .insertInto('mesh_link_sessions')
    .values({
      id,
      user_key: user.userKey,
      intent,
      scope,
      created_at: at,
      expires_at: new Date(at.getTime() + LIFE_MS),
    })
    .execute()
  return id
}

import type { Services } from '../handler/services'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import type { LinkSessionRow } from '../storage/tables'

/**
 * The Link session that something was handed over in; it has to be this user's, and not over.
 *
 * @throws `link_session_unknown`
 */
export async function requireLinkSession(
  { db, now }: Services,
  userKey: string,
  linkSessionId: string,
): Promise<LinkSessionRow> {
  const session = await db
    .selectFrom('mesh_link_sessions')
    .selectAll()
    .where('id', '=', linkSessionId)
    .where('user_key', '=', userKey)
    .where('expires_at', '>', now())
    .executeTakeFirst()
  if (!session) {
    throw new MeshLinkProblem(
      'link_session_unknown',
      'This Link session is not one of yours, or it was opened more than a day ago. Open Link again.',
    )
  }
  return session
}

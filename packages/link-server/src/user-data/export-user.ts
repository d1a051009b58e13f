import type { MeshConnection, MeshTransfer } from 'react-mesh-link/contract'
import { listConnections } from '../connections/list-connections'
import type { Services, User } from '../services'
import { toFacts, toWireReport } from '../transfers/transfer-facts'
import type { TransferFacts } from '../updates'
import { meshUserIdsOf } from '../users/mesh-user-ids'
import { toVerifiedWallet, type VerifiedWallet } from '../wallets/verified-wallets'

/** All that is stored about a user, without tokens. JSON; times are ISO 8601, UTC. */
export interface UserExport {
  /** Your own id of the user. */
  userId: string
  exportedAt: string
  /** The ids under which Mesh knows the user. */
  meshUserIds: string[]
  connections: MeshConnection[]
  /** What Mesh said about each transfer, newest first. */
  transfers: TransferFacts[]
  /** What pages reported about transfers, newest first. */
  reports: MeshTransfer[]
  /** When the user opened Link, and what for, newest first. Sessions without a transfer are kept for 90 days. */
  linkSessions: { id: string; intent: string; platform: string; createdAt: string }[]
  verifiedWallets: VerifiedWallet[]
}

/** Collects all that is stored about a user. */
export async function exportUser(services: Services, { userId, userKey }: User): Promise<UserExport> {
  const { db, now } = services
  const [meshUserIds, connections, transfers, reports, sessions, wallets] = await Promise.all([
    meshUserIdsOf(db, userKey),
    listConnections(services, userKey),
    db
      .selectFrom('mesh_link_transfers')
      .selectAll()
      .where('user_key', '=', userKey)
      .orderBy('created_at', 'desc')
      .execute(),
    db
      .selectFrom('mesh_link_reports as report')
      .leftJoin('mesh_link_sessions as session', 'session.id', 'report.session_id')
      .selectAll('report')
      .select('session.transaction_id')
      .where('report.user_key', '=', userKey)
      .orderBy('report.created_at', 'desc')
      .execute(),
    db
      .selectFrom('mesh_link_sessions')
      .select(['id', 'intent', 'platform', 'created_at'])
      .where('user_key', '=', userKey)
      .orderBy('created_at', 'desc')
      .execute(),
    db.selectFrom('mesh_link_wallets').selectAll().where('user_key', '=', userKey).execute(),
  ])
  return {
    userId,
    exportedAt: now().toISOString(),
    meshUserIds,
    connections,
    transfers: transfers.map(toFacts),
    reports: reports.map(toWireReport),
    linkSessions: sessions.map(({ id, intent, platform, created_at }) => ({
      id,
      intent,
      platform,
      createdAt: created_at.toISOString(),
    })),
    verifiedWallets: wallets.map(toVerifiedWallet),
  }
}

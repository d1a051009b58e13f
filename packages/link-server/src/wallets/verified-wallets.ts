import type { Services } from '../services'
import type { WalletRow } from '../storage/tables'
import { meshUserIdsOf } from '../users/mesh-user-ids'

/** Mesh's record of a wallet that a user has proved to own, as a Travel Rule audit needs it. */
export interface VerifiedWallet {
  address: string
  /** Mesh's name, e.g. `evm`, `solana`. */
  networkType: string
  /** How ownership was proved, e.g. `signedMessage`. */
  method: string
  /** The signed message. */
  message: string
  signedMessageHash: string
  /** ISO 8601, UTC. */
  verifiedAt: string
}

/** Each id is a call to Mesh. Only a user who was merged with many guests has more. */
const MAX_MESH_USERS = 20

/**
 * Asks Mesh which wallets a user has verified, and stores the records permanently. Only Mesh's answer is a proof; what
 * a page says about a verification is not.
 *
 * @param address only this wallet
 * @throws `MeshApiError` when the call to Mesh fails
 */
export async function verifiedWallets(
  services: Services,
  userKey: string,
  address?: string,
): Promise<VerifiedWallet[]> {
  const ids = (await meshUserIdsOf(services.db, userKey)).slice(0, MAX_MESH_USERS)
  const lists = await Promise.all(
    ids.map((userId) => services.mesh.verifiedWallets({ userId, ...(address && { address }) })),
  )
  const records = lists.flat()
  const recordedAt = services.now()
  const rows = records.map(
    (it): WalletRow => ({
      user_key: userKey,
      address: it.address,
      network_type: it.networkType,
      method: it.method,
      message: it.message,
      signed_message_hash: it.signedMessageHash,
      verified_at: new Date(it.timestamp * 1000),
      recorded_at: recordedAt,
    }),
  )
  for (const { network_type: networkType, method } of await storeWallets(services, userKey, rows)) {
    services.emit({ type: 'wallet_verified', networkType, method })
  }
  return rows.map(toVerifiedWallet)
}

/** @returns the rows that are new. None for a user who was merged or erased while Mesh was asked */
async function storeWallets({ db }: Services, userKey: string, rows: WalletRow[]) {
  if (rows.length === 0) return []
  return db.transaction().execute(async (tx) => {
    const user = await tx
      .selectFrom('mesh_link_users')
      .select('user_key')
      .where('user_key', '=', userKey)
      .forShare()
      .executeTakeFirst()
    if (!user) return []
    return tx
      .insertInto('mesh_link_wallets')
      .values(rows)
      .onConflict((oc) => oc.columns(['user_key', 'address', 'network_type', 'verified_at']).doNothing())
      .returning(['network_type', 'method'])
      .execute()
  })
}

/** A stored record, as the integrator gets it. */
export function toVerifiedWallet(row: WalletRow): VerifiedWallet {
  return {
    address: row.address,
    networkType: row.network_type,
    method: row.method,
    message: row.message,
    signedMessageHash: row.signed_message_hash,
    verifiedAt: row.verified_at.toISOString(),
  }
}

import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { CompactEncrypt, compactDecrypt, decodeProtectedHeader } from 'jose'
import { type Kysely, sql } from 'kysely'
import { configError, MeshLinkConfigError } from '../problems/mesh-link-config-error'
import type { MeshLinkTables } from '../storage/tables'

type Db = Kysely<MeshLinkTables>
type Purpose = 'encryption' | 'lookup' | 'user-id'

/** The data keys, 32 random bytes each. They stay the same when the encryption secret changes. */
export interface Keyring {
  /** Encrypts tokens and user ids at rest. */
  encryption: Uint8Array
  /** Hashes tokens and account identities, so that rows can be found without storing the token in clear text. */
  lookup: Uint8Array
  /** Hashes the integrator's user id into the user id that Mesh gets. */
  userId: Uint8Array
}

const PURPOSES: readonly Purpose[] = ['encryption', 'lookup', 'user-id']

/**
 * Derived from a encryption secret: `kid` identifies the secret without revealing it, `wrap` is the key that wraps data
 * keys.
 */
interface Master {
  kid: string
  wrap: Uint8Array
}

/**
 * Reads the data keys of a database, or creates them in a new database.
 *
 * @param secrets encryption secrets, at least 32 bytes of UTF-8 each: the first wraps new keys, any of them may unwrap
 * @throws `MeshLinkConfigError` when no secret unwraps the stored keys, or when keys are missing while there are users;
 *   no new keys are created then
 */
export async function openKeyring(db: Db, secrets: readonly string[], now: () => Date): Promise<Keyring> {
  const masters = toMasters(secrets)
  let keys = await readKeys(db, masters)
  if (PURPOSES.some((purpose) => !keys.has(purpose))) {
    await createKeys(db, masters[0], now())
    keys = await readKeys(db, masters)
  }
  return {
    encryption: requireKey(keys, 'encryption'),
    lookup: requireKey(keys, 'lookup'),
    userId: requireKey(keys, 'user-id'),
  }
}

/**
 * Wraps the data keys with the first secret. The keys themselves do not change, so stored data stays readable. Replicas
 * can keep running: they unwrapped their keys at start.
 *
 * @param secrets the new encryption secret first, then the old ones
 * @returns how many keys were rewrapped, and how many there are
 * @throws `MeshLinkConfigError` when no secret unwraps a key; nothing is changed then
 */
export async function rotateKeyring(
  db: Db,
  secrets: readonly string[],
  now: () => Date,
): Promise<{ rewrapped: number; total: number }> {
  const masters = toMasters(secrets)
  const [first] = masters
  return db.transaction().execute(async (trx) => {
    const rows = await trx.selectFrom('mesh_link_keys').selectAll().orderBy('purpose').forUpdate().execute()
    let rewrapped = 0
    for (const { purpose, wrapped } of rows) {
      const key = await unwrap(purpose, wrapped, masters)
      if (kidOf(wrapped) === first.kid) continue
      await trx
        .updateTable('mesh_link_keys')
        .set({ wrapped: await wrap(purpose, key, first), wrapped_at: now() })
        .where('purpose', '=', purpose)
        .execute()
      rewrapped++
    }
    return { rewrapped, total: rows.length }
  })
}

async function readKeys(db: Db, masters: readonly Master[]): Promise<Map<Purpose, Uint8Array>> {
  const rows = await db.selectFrom('mesh_link_keys').select(['purpose', 'wrapped']).execute()
  const opened = rows.map(
    async ({ purpose, wrapped }) => [purpose, await unwrap(purpose, wrapped, masters)] as const,
  )
  return new Map(await Promise.all(opened))
}

/**
 * Inserts all keys in one statement, so that one of several replicas that start at once creates all of them. The same
 * statement checks that there are no users yet, because the first user may arrive while another replica starts.
 */
async function createKeys(db: Db, master: Master, at: Date): Promise<void> {
  const rows = PURPOSES.map(async (purpose) => ({
    purpose,
    wrapped: await wrap(purpose, randomBytes(32), master),
    created_at: at,
    wrapped_at: at,
  }))
  const values = sql.join(
    (await Promise.all(rows)).map(
      (row) => sql`(${row.purpose}, ${row.wrapped}, ${at}::timestamptz, ${at}::timestamptz)`,
    ),
  )
  await sql`insert into mesh_link_keys (purpose, wrapped, created_at, wrapped_at)
    select * from (values ${values}) as new_keys where not exists (select 1 from mesh_link_users)
    on conflict do nothing`.execute(db)
}

function requireKey(keys: Map<Purpose, Uint8Array>, purpose: Purpose): Uint8Array {
  const key = keys.get(purpose)
  if (key) return key
  throw new MeshLinkConfigError([
    `The key "${purpose}" is missing from the table mesh_link_keys, but this database has users. Their stored data cannot be read without the key. Restore the table from a backup.`,
  ])
}

/**
 * Uses `dir` with A256GCM: the key derived from the encryption secret encrypts the data key directly. That key wraps only a
 * few values, so random nonces do not collide, and one cipher is used instead of two.
 */
function wrap(purpose: Purpose, key: Uint8Array, { kid, wrap }: Master): Promise<string> {
  return new CompactEncrypt(key)
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid, purpose })
    .encrypt(wrap)
}

async function unwrap(purpose: Purpose, wrapped: string, masters: readonly Master[]): Promise<Uint8Array> {
  const kid = kidOf(wrapped)
  const master = masters.find((it) => it.kid === kid)
  if (kid !== undefined && !master) {
    throw new MeshLinkConfigError([
      'This database was set up with another secret: none of the given secrets opens its keys. Give the old secret too, after the new one, and run "npx mesh-link-server rotate". After that you can remove the old secret.',
    ])
  }
  try {
    if (!master) throw new Error('The wrapped key has no kid.')
    const { plaintext, protectedHeader } = await compactDecrypt(wrapped, master.wrap, {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    })
    if (protectedHeader.purpose !== purpose || plaintext.length !== 32)
      throw new Error('The wrapped key is for another purpose.')
    return plaintext
  } catch (cause) {
    throw configError(
      `The key "${purpose}" in the table mesh_link_keys was altered and cannot be opened. Restore the table from a backup.`,
      cause,
    )
  }
}

function kidOf(wrapped: string): string | undefined {
  try {
    return decodeProtectedHeader(wrapped).kid
  } catch {
    return undefined
  }
}

function toMasters(secrets: readonly string[]): [Master, ...Master[]] {
  const derive = (secret: string, purpose: string, bytes: number) =>
    new Uint8Array(hkdfSync('sha256', secret, 'mesh-link-server', `v1 ${purpose}`, bytes))
  const [first, ...others] = secrets.map((secret) => ({
    kid: Buffer.from(derive(secret, 'kid', 12)).toString('base64url'),
    wrap: derive(secret, 'wrap', 32),
  }))
  if (!first) throw new MeshLinkConfigError(['secret is missing. Give at least one secret.'])
  return [first, ...others]
}

/**
 * Hashes a list of strings with HMAC-SHA256. The list is hashed as JSON, so `['ab', 'c']` and `['a', 'bc']` differ.
 *
 * @param key `lookup` or `userId` of the keyring
 * @returns base64url, 43 characters
 */
export function keyedHash(key: Uint8Array, ...parts: string[]): string {
  return createHmac('sha256', key).update(JSON.stringify(parts)).digest('base64url')
}

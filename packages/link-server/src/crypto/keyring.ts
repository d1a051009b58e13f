import { hkdfSync, randomBytes } from 'node:crypto'
import { CompactEncrypt, compactDecrypt, decodeProtectedHeader } from 'jose'
import { type Kysely, sql } from 'kysely'
import { MeshLinkConfigError } from '../problems/mesh-link-config-error'
import type { MeshLinkTables } from '../storage/tables'

type Db = Kysely<MeshLinkTables>
type Purpose = 'encryption' | 'lookup' | 'user-id'

/** The data keys, 32 random bytes each. They outlive the master secret, so that it can be changed. */
export interface Keyring {
  /** Encrypts tokens and user ids at rest. */
  encryption: Uint8Array
  /** Hashes tokens and account identities, so that a row is found without its secret in clear. */
  lookup: Uint8Array
  /** Hashes the integrator's user id into the one Mesh sees. */
  userId: Uint8Array
}

const PURPOSES: readonly Purpose[] = ['encryption', 'lookup', 'user-id']

/** A master secret made ready: `kid` names it and tells nothing of it, `wrap` wraps data keys. */
interface Master {
  kid: string
  wrap: Uint8Array
}

/**
 * Reads the data keys of a database, and makes them in a new one.
 *
 * @param secrets master secrets: the first wraps new keys, each of them opens; at least 32 bytes of UTF-8 each
 * @throws `MeshLinkConfigError` when none of them opens what is there, or keys are gone while users are there: never
 *   does it make new keys beside such ones
 */
export async function openKeyring(db: Db, secrets: readonly string[], now: () => Date): Promise<Keyring> {
  const masters = toMasters(secrets)
  let keys = await readKeys(db, masters)
  if (PURPOSES.some((purpose) => !keys.has(purpose))) {
    await createKeys(db, masters[0], now())
    keys = await readKeys(db, masters)
  }
  return { encryption: need(keys, 'encryption'), lookup: need(keys, 'lookup'), userId: need(keys, 'user-id') }
}

/**
 * Wraps the data keys with the first secret; the keys themselves stay, and with them everything stored. Replicas go on
 * meanwhile: they have opened their keys at start.
 *
 * @param secrets the new master secret first, then those it replaces
 * @returns how many keys were wrapped anew, of how many
 * @throws `MeshLinkConfigError` when none of them opens a key; then nothing was changed
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
 * All keys in one statement: of two replicas that start at once, one makes them all and the other none. None are made
 * once there are users; the same statement looks, since the first user may come while another replica starts.
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
    select * from (values ${values}) as made where not exists (select 1 from mesh_link_users)
    on conflict do nothing`.execute(db)
}

function need(keys: Map<Purpose, Uint8Array>, purpose: Purpose): Uint8Array {
  const key = keys.get(purpose)
  if (key) return key
  throw new MeshLinkConfigError([
    `The key "${purpose}" is gone from the table mesh_link_keys, while this database has users: what they stored cannot be read without it. Restore that table from a backup.`,
  ])
}

/**
 * `dir` with A256GCM: the key that comes from the master secret encrypts the data key itself. Only a few keys are ever
 * wrapped with it, so that random nonces never meet, and there is one cipher to trust instead of two.
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
      'This database was set up with another secret: none of the given ones opens its keys. Give the old one too, after the new one, and run "npx mesh-link-server rotate"; then the old one can go.',
    ])
  }
  try {
    if (!master) throw new Error('No kid.')
    const { plaintext, protectedHeader } = await compactDecrypt(wrapped, master.wrap, {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    })
    if (protectedHeader.purpose !== purpose || plaintext.length !== 32)
      throw new Error('A key of another purpose.')
    return plaintext
  } catch (cause) {
    const error = new MeshLinkConfigError([
      `The key "${purpose}" in the table mesh_link_keys was altered and does not open. Restore that table from a backup.`,
    ])
    error.cause = cause
    throw error
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
  if (!first) throw new MeshLinkConfigError(['secret is missing: give at least one.'])
  return [first, ...others]
}

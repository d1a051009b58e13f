import type { Services } from '../services'
import { applyWord } from '../transfers/apply-word'
import { readWord } from '../transfers/observation'
import type { NewWord } from './inbox'
import { findTransfers, knownUsers } from './transfer-rows'

/** The records that say something new; most of a list is settled long since. What can't be read is kept once. */
export async function newsIn(services: Services, items: unknown[], heardAt: Date): Promise<NewWord[]> {
  if (items.length === 0) return []
  const words = items.map((item) => {
    const body = toBody(item)
    return { body, word: readWord({ source: 'list', body, heardAt }) }
  })
  const ids = words.flatMap(({ word }) => (typeof word === 'string' ? [] : word.transferId))
  const users = words.flatMap(({ word }) => (typeof word === 'string' ? [] : (word.userKey ?? [])))
  const [transfers, known, kept] = await Promise.all([
    findTransfers(services.db, ids),
    knownUsers(services.db, users),
    keptBodies(
      services,
      words.flatMap(({ body, word }) => (typeof word === 'string' ? body : [])),
    ),
  ])
  return words.flatMap(({ body, word }): NewWord[] => {
    const asNew = [{ source: 'list' as const, body, heardAt }]
    if (typeof word === 'string') return kept.has(textOf(body)) ? [] : asNew
    const row = transfers.get(word.transferId)
    const userKey = row?.user_key ?? word.userKey
    // Transfers of users nobody here has opened Link for are another app's.
    if (!userKey || (!row && !known.has(userKey))) return []
    return applyWord(row, word, { userKey, now: heardAt }).isChanged ? asNew : []
  })
}

/** Which of them were kept before, and are not used yet. */
async function keptBodies({ db }: Services, bodies: Uint8Array[]): Promise<Set<string>> {
  if (bodies.length === 0) return new Set()
  const rows = await db
    .selectFrom('mesh_link_inbox')
    .select('body')
    .where('state', '<>', 'done')
    .where('source', '=', 'list')
    .where('body', 'in', bodies)
    .execute()
  return new Set(rows.map((row) => textOf(row.body)))
}

/** A record of a list, as it is kept. */
export function toBody(item: unknown): Uint8Array {
  try {
    return Buffer.from(JSON.stringify(item))
  } catch {
    // Too deep to be written: its plain fields say what counts.
    const fields = Object.entries(item ?? {}).filter(([, value]) => typeof value !== 'object')
    return Buffer.from(JSON.stringify(Object.fromEntries(fields)))
  }
}

function textOf(body: Uint8Array): string {
  return Buffer.from(body).toString('utf8')
}

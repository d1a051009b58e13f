import { sql } from 'kysely'
import type { Services } from '../services'

/** A job whose process died is taken over after this long. */
const LEASE_SECONDS = 120

/**
 * Runs a job that one replica at a time does, when it is due.
 *
 * @param everyMs how long after this run the next is due; a run that fails is due again after a tenth of it
 * @param run gets how far the job has come, and resolves with how far it is now
 * @returns whether it ran
 */
export async function runJob(
  { db }: Services,
  name: string,
  everyMs: number,
  run: (cursor: Date | null) => Promise<Date | null>,
): Promise<boolean> {
  await db
    .insertInto('mesh_link_jobs')
    .values({ name, due_at: sql<Date>`now()`, leased_until: null, cursor_at: null })
    .onConflict((oc) => oc.column('name').doNothing())
    .execute()
  const job = await db
    .updateTable('mesh_link_jobs')
    .set({ leased_until: sql<Date>`now() + make_interval(secs => ${LEASE_SECONDS})` })
    .where('name', '=', name)
    .where('due_at', '<=', sql<Date>`now()`)
    .where((eb) => eb.or([eb('leased_until', 'is', null), eb('leased_until', '<=', sql<Date>`now()`)]))
    .returning('cursor_at')
    .executeTakeFirst()
  if (!job) return false

  const end = (waitMs: number, cursor?: Date | null) =>
    db
      .updateTable('mesh_link_jobs')
      .set({
        due_at: sql<Date>`now() + make_interval(secs => ${waitMs / 1000})`,
        leased_until: null,
        ...(cursor !== undefined && { cursor_at: cursor }),
      })
      .where('name', '=', name)
      .execute()
  try {
    const cursor = await run(job.cursor_at)
    await end(everyMs, cursor)
    return true
  } catch (error) {
    await end(everyMs / 10).catch(() => {})
    throw error
  }
}

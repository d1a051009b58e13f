import { sql } from 'kysely'
import type { Services } from '../services'

/** When a process is killed during a job, another replica takes over after this time. */
const LEASE_SECONDS = 120

/**
 * Runs a job if it is due and no other replica runs it.
 *
 * @param everyMs milliseconds until the next run. After a failed run, a tenth of that
 * @param run gets the cursor of the last run (null at first), and resolves with the new cursor
 * @returns whether the job ran
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

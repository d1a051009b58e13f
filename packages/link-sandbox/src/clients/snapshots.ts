import { createHash } from 'node:crypto'
import { SnapshotError } from '../errors'
import type { StateParts } from '../model/state/state'
import { serializeState } from '../store/open-store'
import type { Store } from '../store/store'
import type { Time } from '../time'
import type { SandboxSnapshot } from './client'
import type { Clock } from './clock'

/** Takes and restores snapshots of one client. Each carries a checksum, so that one that was edited by hand is refused rather than half understood. */
export function createSnapshots(options: { store: Store; clock: Clock; base: Time; clientId: string }) {
  const { store, clock, base, clientId } = options

  function replace(parts: StateParts, offset: number): Promise<void> {
    return store.run(
      () => ({ events: [{ type: 'stateReplaced', parts, offset }], result: undefined }),
      'replace',
    )
  }

  return {
    take(): SandboxSnapshot {
      const content = {
        format: 'mesh-link-sandbox' as const,
        version: 2 as const,
        clientId,
        now: new Date(clock.now()).toISOString(),
        state: serializeState(store.state),
      }
      return structuredClone({ ...content, checksum: checksumOf(content) })
    },
    async restore(document: unknown): Promise<void> {
      const { state, now } = check(document)
      await clock.whenStill(() => replace(structuredClone(state), Date.parse(now) - base.now()))
    },
    reset: () => clock.whenStill(() => replace({}, 0)),
  }

  function check(document: unknown): SandboxSnapshot {
    const given = (typeof document === 'object' && document !== null ? document : {}) as SandboxSnapshot
    if (given.format !== 'mesh-link-sandbox' || given.version !== 2) {
      throw new SnapshotError('This is not a snapshot of a sandbox of this version.')
    }
    if (given.clientId !== clientId) throw new SnapshotError('This snapshot is of another client.')
    const { checksum, ...content } = given
    if (checksum !== checksumOf(content)) {
      throw new SnapshotError('This snapshot was changed since it was taken. Restore one as it was taken.')
    }
    return given
  }
}

/** A hash of the JSON with its names in order: the same for the same value, whoever wrote it down in between. */
function checksumOf(content: unknown): string {
  const text = JSON.stringify(content, (_, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
  return createHash('sha256').update(text).digest('base64url')
}

/** Why the sandbox could not start, in one line for the person who started it. */
export class SandboxStartError extends Error {
  override name = 'SandboxStartError'
}

/** A move that the clock does not make: it goes on only, and not for ever. */
export class ClockError extends Error {
  override name = 'ClockError'
}

/** A document that is not an unchanged snapshot of this client. */
export class SnapshotError extends Error {
  override name = 'SnapshotError'
}

/** Why a client can't be made or removed. */
export class ClientError extends Error {
  override name = 'ClientError'
}

/** The sandbox can't start, or an option is wrong. The message is one line for the person who started it. */
export class SandboxStartError extends Error {
  override name = 'SandboxStartError'
}

/** The clock can't be moved: backwards, or too far. */
export class ClockError extends Error {
  override name = 'ClockError'
}

/** A document that is not a snapshot of this client, or was changed. */
export class SnapshotError extends Error {
  override name = 'SnapshotError'
}

/** A client can't be created or removed. */
export class ClientError extends Error {
  override name = 'ClientError'
}

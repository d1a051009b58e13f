import type { FetchHandler } from '../http/listen'
import type { LinkAccessTokenMessage } from '../link/contract'
import type { ConnectionSeed } from '../model/connect/seed-connection'
import type { StateParts } from '../model/state/state'
import type { ClientOptions, ClientSettings } from '../options'
import type { Time } from '../time'
import type { FaultControls } from './fault-controls'

/** A client of the sandbox, with its credentials and controls. Clients share no data. */
export interface SandboxClient extends FaultControls {
  clientId: string
  /** Secret of the API key with write permission. */
  clientSecret: string
  /** Secret of the API key with read permission only. */
  readClientSecret: string
  webhookSecret: string
  clock: SandboxClock
  /** Deletes all data, and sets the clock to the machine's time. */
  reset(): Promise<void>
  /** All data, as a document for `restore`. Contains test tokens in plain text. */
  snapshot(): SandboxSnapshot
  /**
   * Restores all data and the clock from a snapshot.
   *
   * @throws SnapshotError for a document that is not a snapshot of this client, or was changed; nothing changes then
   */
  restore(snapshot: unknown): Promise<void>
  /**
   * Connects an account without Link.
   *
   * @returns the payload that Link would have sent to the host page
   * @throws Refusal for an unknown integration or user
   */
  connect(seed: ConnectionSeed): Promise<LinkAccessTokenMessage>
}

/** A client with its handlers for the two ports. */
export interface Client extends SandboxClient {
  settings: ClientSettings
  /** Handles requests on the API port. */
  api: FetchHandler
  /** Handles requests on the Link port. */
  link: FetchHandler
  /** False after a write to disk has failed. */
  isHealthy(): boolean
  /** Stops the timers and writes pending data to disk. */
  close(): Promise<void>
}

/** The clients of a sandbox. */
export interface Clients {
  /** The client with this id, in any case. */
  find(clientId: string): Client | undefined
  /** All clients except the sandbox's own. */
  list(): Client[]
  /** Throws a `SandboxStartError` for a wrong option, and a `ClientError` for the seed of another client. */
  create(options: ClientOptions): Promise<Client>
  /** Removes a client and its data. Throws a `ClientError` for the sandbox's own client and for an unknown id. */
  remove(clientId: string): Promise<void>
  close(): Promise<void>
}

/** Settings of the sandbox that apply to all clients. */
export interface ClientHost {
  /** The machine's clock. */
  machineTime: Time
  /** Timeout for the answer to a webhook, in ms. */
  webhookTimeoutMs: number
  /** Origin of the Link server. A function, because the port is known only when the server listens. */
  linkUrl(): string
  onError(error: unknown): void
}

/** The clock of a client. It applies to tokens, previews, logins, settlements and webhooks. */
export interface SandboxClock {
  /** Epoch ms. */
  now(): number
  isFrozen(): boolean
  /**
   * Moves the clock forward by `ms`. Settlements, webhooks and retries that become due run in order, and have finished when
   * the promise resolves.
   *
   * @throws ClockError for a negative number, and for more than ten years
   */
  advance(ms: number): Promise<void>
  /** Moves the clock forward to a time (`Date` or epoch ms), as `advance` does. Throws a `ClockError` for a time in the past. */
  set(time: Date | number): Promise<void>
  /** Stops the clock until it is moved or resumed. */
  freeze(): Promise<void>
  /** Lets the clock run again, from where it stands. */
  resume(): Promise<void>
}

/** All data of a client, as JSON. It can be saved to a file, but not edited. */
export interface SandboxSnapshot {
  format: 'mesh-link-sandbox'
  version: 2
  clientId: string
  /** Time of the client's clock, ISO 8601. */
  now: string
  /** Internal records. Their form can change in any version. */
  state: StateParts
  /** Checksum of the rest of the document. */
  checksum: string
}

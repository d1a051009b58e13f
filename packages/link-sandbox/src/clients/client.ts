import type { FetchHandler } from '../http/listen'
import type { LinkAccessTokenMessage } from '../link/contract'
import type { ConnectionSeed } from '../model/connect/seed-connection'
import type { StateParts } from '../model/state/state'
import type { ClientOptions, ClientSettings } from '../options'
import type { Time } from '../time'
import type { FaultControls } from './fault-controls'

/** One client of the sandbox: its credentials, and what a test does to it. It shares nothing with another one. */
export interface SandboxClient extends FaultControls {
  clientId: string
  /** Secret of the API key that may write. */
  clientSecret: string
  /** Secret of the API key that may only read. */
  readClientSecret: string
  webhookSecret: string
  clock: SandboxClock
  /** Forgets everything that happened, and puts the clock back to the machine's. */
  reset(): Promise<void>
  /** Everything that happened, as a document that `restore` takes. Test tokens stand in it in the clear. */
  snapshot(): SandboxSnapshot
  /**
   * Brings everything back as it was when the snapshot was taken, the clock too.
   *
   * @throws SnapshotError for a document that is not an unchanged snapshot of this client; nothing changes then
   */
  restore(snapshot: unknown): Promise<void>
  /**
   * Connects an account without Link.
   *
   * @returns what Link would have handed over to the page
   * @throws Refusal when there is no such integration or user
   */
  connect(seed: ConnectionSeed): Promise<LinkAccessTokenMessage>
}

/** A client with the two servers that answer in its name. */
export interface Client extends SandboxClient {
  settings: ClientSettings
  /** Answers on the API port. */
  api: FetchHandler
  /** Answers on the Link port. */
  link: FetchHandler
  /** False once the disk has failed. */
  isHealthy(): boolean
  /** Stops its timers and writes what is pending. */
  close(): Promise<void>
}

/** The clients of a sandbox, side by side. */
export interface Clients {
  /** The client with this id, in any case. */
  find(clientId: string): Client | undefined
  /** All but the sandbox's own. */
  list(): Client[]
  /** Throws a `ClientError` or a `SandboxStartError` for options that it does not take. */
  create(options: ClientOptions): Promise<Client>
  /** Removes a client and its data. Throws a `ClientError` for the sandbox's own and for one that is not there. */
  remove(clientId: string): Promise<void>
  close(): Promise<void>
}

/** What the clients of a sandbox have in common. */
export interface ClientHost {
  /** The machine's clock. */
  base: Time
  /** How long a webhook may take to be answered, in ms. */
  webhookTimeoutMs: number
  /** Origin of the Link server; known once it listens. */
  linkUrl(): string
  onError(error: unknown): void
}

/** The clock that everything of a client goes by: token lives, previews, logins, settlements, webhooks. */
export interface SandboxClock {
  /** Epoch ms. */
  now(): number
  isFrozen(): boolean
  /**
   * Moves on by `ms`. What comes due on the way (settlements, webhooks and their retries) is done in order, and is done
   * when this resolves.
   *
   * @throws ClockError for less than nothing or more than ten years
   */
  advance(ms: number): Promise<void>
  /** Moves on to a time, given as a `Date` or in epoch ms, as `advance` does. Throws a `ClockError` for one that has passed. */
  set(time: Date | number): Promise<void>
  /** Stands still until it is moved or resumed. */
  freeze(): Promise<void>
  /** Goes on from where it stands. */
  resume(): Promise<void>
}

/** Everything that happened to a client, as JSON. It can be kept in a file, but not edited. */
export interface SandboxSnapshot {
  format: 'mesh-link-sandbox'
  version: 2
  clientId: string
  /** What the clock showed, ISO 8601. */
  now: string
  /** Records as they are kept: no contract. */
  state: StateParts
  /** Of everything else in the document. */
  checksum: string
}

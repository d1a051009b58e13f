import type { FaultControls } from './faults/create-fault-controls'

/** A running sandbox. */
export interface Sandbox extends FaultControls {
  /** Base URL of the Mesh API, e.g. `http://localhost:4010`. */
  apiUrl: string
  /** Origin of the Link UI, e.g. `http://localhost:4011`. */
  linkUrl: string
  clientId: string
  clientSecret: string
  webhookSecret: string
  /** Stops both servers and writes what is pending. Safe to call more than once. */
  close(): Promise<void>
}

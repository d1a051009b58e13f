import type { SessionFaultName } from '../model/faults/fault-reach'

/** `GET /link-api/{clientId}/faults`: what can still be made to happen in this session, in the order to show it. */
export interface LinkFaults {
  faults: LinkFault[]
  /** Whom one can log in as at any exchange or broker. */
  usernames: string[]
}

/** `PUT /link-api/{clientId}/faults` `{ faults }`: those named are on in this session, all others off. Answers `LinkFaults`. */
export interface LinkFault {
  name: SessionFaultName
  place: 'page' | 'login' | 'wallet' | 'transfer' | 'webhook'
  /** Switched on in this session. */
  isOn: boolean
  /** Switched on by the control API, which alone switches it off. */
  isOnForEveryone: boolean
  /** Whether it can stand in a user name, as in `Mesh+kyc-required`. */
  isForUsername: boolean
}

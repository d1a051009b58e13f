import type { LinkEventType, LinkEventTypeKeys } from '@meshconnect/web-link-sdk'
import type { MeshConnectionAccount } from '../contract/connection'

/** Names of Link's events. Open: Mesh's page is ahead of its SDK at times. */
export type MeshLinkEventName = LinkEventTypeKeys | (string & {})

/** What an event named `Name` carries, without any token; `unknown` for a name the SDK's types don't have. */
export type MeshLinkEventPayload<Name extends MeshLinkEventName> = Name extends 'integrationConnected'
  ? { brokerType: string; brokerName: string; accounts: MeshConnectionAccount[] }
  : Extract<LinkEventType, { type: Name }> extends infer Known
    ? [Known] extends [never]
      ? unknown
      : Known extends { payload: infer Payload }
        ? Payload
        : undefined
    : never

/** Something that happened inside Link, stamped with the session it happened in. */
export interface MeshLinkEvent<Name extends MeshLinkEventName = MeshLinkEventName> {
  type: Name
  payload: MeshLinkEventPayload<Name>
  sessionId: string
  intent: string
  /** Milliseconds since `open()`. */
  elapsedMs: number
}

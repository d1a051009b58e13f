import type { LinkEventType, LinkEventTypeKeys } from '@meshconnect/web-link-sdk'
import type { MeshConnectionAccount } from '../contract'

/** Names of Link's events. The list is open: Link may send events that the SDK's types do not have yet. */
export type MeshLinkEventName = LinkEventTypeKeys | (string & {})

/** The payload of the event `Name`, without tokens; `unknown` for a name that the SDK's types do not have. */
export type MeshLinkEventPayload<Name extends MeshLinkEventName> = Name extends 'integrationConnected'
  ? { brokerType: string; brokerName: string; accounts: MeshConnectionAccount[] }
  : Extract<LinkEventType, { type: Name }> extends infer Known
    ? [Known] extends [never]
      ? unknown
      : Known extends { payload: infer Payload }
        ? Payload
        : undefined
    : never

/** Something that happened inside Link, with the session in which it happened. */
export interface MeshLinkEvent<Name extends MeshLinkEventName = MeshLinkEventName> {
  type: Name
  payload: MeshLinkEventPayload<Name>
  sessionId: string
  intent: string
  /** Milliseconds since `open()`. */
  elapsedMs: number
}

import type { ClientState, Opening } from '../core/client/session-code'
import type { LinkTokenResponse } from '../core/contract'
import type { SaveService } from '../core/session/save'

/** What the driver needs to run one session. */
export interface RunSessionInput extends Opening, Omit<ClientState, 'serverStateChanges'> {
  /** Gets a link token: another one at each call. */
  takeLinkToken: () => Promise<LinkTokenResponse>
  saveService: SaveService
  /** Intents whose next session gets no saved accounts, because Link has rejected them. Kept by the driver. */
  freshLogins: Set<string>
}

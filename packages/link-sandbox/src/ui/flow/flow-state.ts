import type { LinkReturnAccount, LinkSession } from '../../link-api/contract'
import type { FoundWallet } from '../wallet/found-wallet'
import type { Failure } from './failure'
import type { Screen } from './screen'

/** The session without its key: the key stays in the API client. */
export type SessionFacts = Omit<LinkSession, 'sessionKey'> & {
  /** A payment link, opened by its address: there is no app around it. */
  isStandalone?: boolean
}

type ConnectRequest = 'login' | 'code' | 'resend' | 'oauth' | 'connect' | 'wallet'

type TransferRequest =
  | 'assets'
  | 'kyc'
  | 'funding'
  | 'preview'
  | 'fund'
  | 'execute'
  | 'manual'
  | 'arrival'
  | 'pay'

export type Request = ConnectRequest | TransferRequest

/** `waiting`: asked to close while an account is handed over or money is sent; decided when the answer is there. */
type ExitStage = 'none' | 'asking' | 'waiting'

export interface FlowState {
  screen: Screen
  /** The screens that the back button returns to, the latest last. */
  history: Screen[]
  session: SessionFacts | null
  savedAccounts: LinkReturnAccount[]
  /** The wallets in the host's page; null until they were looked for. */
  wallets: FoundWallet[] | null
  /** Whether the terms were agreed to, now or (for a saved account) earlier. */
  agreed: boolean
  /** The call that this screen waits for. */
  request: Request | null
  failure: Failure | null
  exit: ExitStage
}

export const initialFlowState: FlowState = {
  screen: { name: 'loading' },
  history: [],
  session: null,
  savedAccounts: [],
  wallets: null,
  agreed: false,
  request: null,
  failure: null,
  exit: 'none',
}

import type {
  LinkAsset,
  LinkIntegration,
  LinkMfa,
  LinkPreview,
  LinkTransferFinished,
} from '../../link-api/contract'
import type { Connection } from './connection'
import type { Problem } from './problem'

export type LinkNetwork = LinkAsset['networks'][number]

/** What the person sees. Every arm carries what its screen needs, so that going back restores it whole. */
export type Screen =
  | { name: 'loading' }
  | { name: 'terms' }
  | { name: 'legal' }
  | { name: 'source' }
  | { name: 'catalog' }
  | { name: 'login'; integration: LinkIntegration; again: boolean }
  | { name: 'mfa'; integration: LinkIntegration; challengeKey: string }
  | {
      name: 'accounts'
      integration: LinkIntegration
      challengeKey: string
      accounts: LinkMfa['accounts']
    }
  | { name: 'connected'; connection: Connection }
  | { name: 'assets'; connection: Connection; assets: LinkAsset[] | null }
  | { name: 'no-assets'; connection: Connection; assets: LinkAsset[] }
  | { name: 'network'; connection: Connection; asset: LinkAsset }
  | { name: 'amount'; connection: Connection; asset: LinkAsset; network: LinkNetwork; amount?: number }
  | TransferScreen<'preview'>
  | TransferScreen<'transfer-code'>
  | { name: 'executed'; connection: Connection; preview: LinkPreview; transfer: LinkTransferFinished }
  | { name: 'problem'; problem: Problem }
  | { name: 'ended' }

interface TransferScreen<Name extends string> {
  name: Name
  connection: Connection
  asset: LinkAsset
  network: LinkNetwork
  preview: LinkPreview
  /** What was asked for, in the asset; less may arrive when the fees come out of it. */
  entered: number
  /** When the preview came, in milliseconds since the epoch; it can be executed for `preview.expiresInSeconds`. */
  previewedAt: number
}

export type ScreenName = Screen['name']

// By its path, because the check of the types puts this file in the place of the package.
import type * as Installed from '../../node_modules/@meshconnect/web-link-sdk'

export type * from '../../node_modules/@meshconnect/web-link-sdk'

// What the types of Web SDK 3.14 have besides. Source: as in `sdk-3.14.ts`.

type BackupAddress =
  | { status: 'pending' | 'failed' }
  | { status: 'ready'; address: string; addressTag?: string }

export interface LinkOptions
  extends Omit<Installed.LinkOptions, 'onIntegrationConnected' | 'onEvent'>,
    Partial<Pick<Installed.LinkOptions, 'onIntegrationConnected'>> {
  onEvent?: (event: LinkEventType) => void
  trustedLinkOrigins?: string[]
  onAddressInit?: (symbol: string, networkId: string) => Promise<void>
  onStatusPoll?: (symbol: string, networkId: string) => Promise<BackupAddress>
}

export type LinkEventType =
  | Installed.LinkEventType
  | { type: 'withdrawalRequested'; payload: { transferId: string; status: string } }
  | { type: 'backupTierChanged'; payload: { from: 'tier1'; to: 'tier2'; reason: string } }

export type LinkEventTypeKeys = LinkEventType['type']

export interface Link extends Installed.Link {
  openLinkBackup: (config: object) => void
}

export declare function isLinkEventTypeKey(key: string): key is LinkEventTypeKeys

export declare function createLink(options: LinkOptions): Link

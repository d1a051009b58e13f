import type { LinkTokenAddress } from 'mesh-link-server'

export declare function depositAddresses(asset: string): LinkTokenAddress[]

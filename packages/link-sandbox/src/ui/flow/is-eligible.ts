import type { LinkAsset } from '../../link-api/contract'

export function isEligible(asset: LinkAsset): boolean {
  return asset.networks.length > 0 && !asset.ineligibilityReason
}

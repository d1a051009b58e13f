import { type WalletRequest, walletRequest } from '../../wallets/wallet-request'
import { findAsset } from '../catalog/find-asset'
import { findNetwork } from '../catalog/find-network'
import type { PreviewRecord } from '../records'
import { Refusal } from '../refusal'
import type { SandboxState } from '../state'

/** What a wallet is asked to send for a preview, always the same; undefined when the preview is not out of a wallet. */
export function requestOfPreview(state: SandboxState, preview: PreviewRecord): WalletRequest | undefined {
  const connection = state.connections.get(preview.connectionId)
  const from = connection?.walletAddress
  if (from === undefined) return undefined
  const asset = findAsset(preview.symbol)
  const network = findNetwork(preview.networkId)
  const request =
    asset &&
    walletRequest({
      id: preview.id,
      networkId: preview.networkId,
      symbol: asset.symbol,
      isNative: network?.nativeSymbol === asset.symbol,
      decimals: asset.decimals,
      amount: BigInt(preview.amount),
      from,
      to: preview.toAddress,
    })
  if (request) return request
  throw new Refusal(
    'network_unsupported',
    'The wallet can’t send this asset to the address that was given. Choose another network.',
  )
}

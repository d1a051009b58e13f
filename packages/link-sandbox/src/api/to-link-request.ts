import type { z } from 'zod'
import { findIntegration } from '../model/catalog/find-integration'
import { INTEGRATIONS } from '../model/catalog/integrations'
import type { LinkRequest, WalletVerificationRequest } from '../model/records'
import { ApiError } from './api-error'
import type { linkTokenRequest, verifyWalletOptions } from './link-token-request'
import { toTransferRequest } from './to-transfer-request'

/** What a wallet signs when the integrator leaves the text to Link. */
const DEFAULT_MESSAGE = 'Sign this message to confirm that this wallet is yours.'

/** The model's request out of Mesh's, with the rules that concern several fields. */
export function toLinkRequest(body: z.output<typeof linkTokenRequest>): LinkRequest {
  const integrationId = body.integrationId?.toLowerCase() ?? integrationOf(body.brokerType)
  return {
    integrationId,
    subClientId: body.subClientId?.toLowerCase() ?? undefined,
    // Mesh's newer guide: "Defaults to true".
    restrictMultipleAccounts: body.restrictMultipleAccounts ?? true,
    transfer: body.transferOptions ? toTransferRequest(body.transferOptions) : undefined,
    verifyWallet: body.verifyWalletOptions
      ? toVerification(body.verifyWalletOptions, integrationId)
      : undefined,
    payLink: body.transferOptions?.generatePayLink ? true : undefined,
    disableApiKeyGeneration: body.disableApiKeyGeneration ? true : undefined,
  }
}

function toVerification(
  options: z.output<typeof verifyWalletOptions>,
  integrationId: string | undefined,
): WalletVerificationRequest {
  // "Required if `signedMessage` is provided in VerificationMethods list."
  if (options.verificationMethods?.includes('signedMessage') && !options.message) {
    const message = 'verifyWalletOptions.message parameter not specified'
    throw new ApiError('badRequest', message, { errorType: 'missingField' })
  }
  if (integrationId && findIntegration(integrationId)?.category !== 'wallet') {
    throw invalid('verifyWalletOptions: the integration of integrationId is not a wallet')
  }
  return {
    message: options.message || DEFAULT_MESSAGE,
    addresses: options.addresses ?? [],
    networkId: options.networkId?.toLowerCase() ?? undefined,
    networkType: options.networkType ?? undefined,
  }
}

/** The integration that the deprecated `brokerType` leads to. */
function integrationOf(type: string | null | undefined): string | undefined {
  if (!type) return undefined
  // "Not supported types: DeFiWallet, CryptocurrencyAddress, CryptocurrencyWallet."
  if (['deFiWallet', 'cryptocurrencyAddress', 'cryptocurrencyWallet'].includes(type)) {
    throw invalid('brokerType is not supported')
  }
  const integration = INTEGRATIONS.find((one) => one.type === type)
  if (integration) return integration.id
  throw invalid(`brokerType: this sandbox has no integration of the type ${type}`)
}

function invalid(message: string): ApiError {
  return new ApiError('badRequest', message, { errorType: 'invalidField' })
}

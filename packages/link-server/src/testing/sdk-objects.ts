import type { LinkConnectedPayload, LinkPlatform, LinkTransferReport } from 'react-mesh-link/contract'

// What each Link SDK gives to an app, made from Link's message by the fields of the SDK's own classes:
// Web 3.13.0, React Native 2.4.5, iOS 3.2.1, Android 3.4.4, Flutter 1.1.2.

type Json = Record<string, unknown>

/** The connected account, as the SDK's callback gives it, encoded as JSON by the usual encoder of the platform. */
export const connectedObjectOf: Record<LinkPlatform, (payload: LinkConnectedPayload) => Json> = {
  web: (payload) => ({ ...payload }),
  reactNative: (payload) => ({ ...payload }),
  // JSONEncoder leaves out what is nil.
  ios: (payload) =>
    nativeObject(payload, (account) =>
      pick(account, ['accountId', 'accountName', 'frontAccountId', 'fund', 'cash']),
    ),
  // Gson leaves out what is null.
  android: (payload) =>
    nativeObject(payload, (account) => ({
      ...pick(account, ['accountId', 'accountName', 'fund', 'cash', 'isReconnected']),
      frontAccountId: account.frontAccountId ?? account.accountId,
    })),
  // The classes have no toJson: an app writes the map itself, with nulls.
  flutter: (payload) => ({
    expiresInSeconds: null,
    refreshTokenExpiresInSeconds: null,
    ...nativeObject(payload, (account) => ({
      cash: null,
      isReconnected: null,
      ...pick(account, ['accountId', 'accountName']),
    })),
  }),
}

/** Link's message, for apps that read the events of an SDK instead of its callbacks. */
export function connectedMessageOf({ accessToken, delayedAuth }: LinkConnectedPayload): Json {
  return accessToken
    ? { type: 'brokerageAccountAccessToken', payload: accessToken }
    : { type: 'delayedAuthentication', payload: delayedAuth }
}

/** A submitted transfer, as the SDK's callback gives it. */
export const transferObjectOf: Record<LinkPlatform, (report: LinkTransferReport) => Json> = {
  web: (report) => ({ ...report }),
  reactNative: (report) => ({ ...report }),
  ios: ({ status: _, ...report }) => pick(report, TRANSFER_FIELDS),
  android: ({ status: _, ...report }) => ({
    fromAddress: '',
    toAddress: '',
    ...pick(report, TRANSFER_FIELDS),
  }),
  flutter: ({ status: _, ...report }) => ({ refundAddress: null, ...pick(report, TRANSFER_FIELDS) }),
}

/** A transfer that Link could not submit. */
export const transferErrorOf: Record<LinkPlatform, (errorMessage: string) => Json> = {
  web: (errorMessage) => ({ status: 'error', errorMessage }),
  reactNative: (errorMessage) => ({ status: 'error', errorMessage }),
  ios: (errorMessage) => ({ errorMessage }),
  android: (errorMessage) => ({ errorMessage }),
  flutter: (errorMessage) => ({ errorMessage }),
}

const TRANSFER_FIELDS = [
  'txId',
  'transferId',
  'txHash',
  'symbol',
  'amount',
  'amountInFiat',
  'networkId',
  'networkName',
] as const

/** The bare object of the three native SDKs, which have no field for the tokenId. */
function nativeObject(
  { accessToken, delayedAuth }: LinkConnectedPayload,
  accountOf: (account: Json) => Json,
): Json {
  const brokerBrandInfo = { brokerLogo: 'PHN2Zy8+' }
  if (delayedAuth) {
    return {
      ...pick(delayedAuth, ['brokerType', 'brokerName', 'refreshToken', 'refreshTokenExpiresInSeconds']),
      brokerBrandInfo,
    }
  }
  return {
    ...pick({ ...accessToken }, [
      'brokerType',
      'brokerName',
      'expiresInSeconds',
      'refreshTokenExpiresInSeconds',
    ]),
    brokerBrandInfo,
    accountTokens: accessToken?.accountTokens.map((token) => ({
      account: accountOf({ ...token.account }),
      ...pick(token, ['accessToken', 'refreshToken']),
    })),
  }
}

function pick(object: object, keys: readonly string[]): Json {
  const values: Json = { ...object }
  return Object.fromEntries(
    keys.filter((key) => values[key] !== undefined && values[key] !== null).map((key) => [key, values[key]]),
  )
}

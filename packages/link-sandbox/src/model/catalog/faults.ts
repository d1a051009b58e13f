/** The part of Mesh that a fault affects. */
type Place = 'api' | 'page' | 'link token' | 'login' | 'wallet' | 'transfer' | 'webhook'

/** Every fault. Switched on by the control API, by a user name such as `Mesh+kyc-required`, or in the sandbox panel of Link. */
export const FAULTS = {
  'api-slow': { place: 'api', text: 'The API answers slowly.' },
  'api-offline': { place: 'api', text: 'The API closes the connection without an answer.' },
  'api-rate-limited': { place: 'api', text: 'The API answers 429.' },
  'api-server-error': { place: 'api', text: 'The API answers 500.' },
  'page-slow': { place: 'page', text: 'The Link page and its requests are slow.' },
  'page-offline': { place: 'page', text: 'The Link page loads, but its requests get no answer.' },
  'page-never-loads': { place: 'page', text: 'The Link frame stays blank.' },
  'page-silent': { place: 'page', text: 'The Link page works, but sends no messages to the app.' },
  'page-malformed-payload': { place: 'page', text: 'The Link page sends invalid messages to the app.' },
  'page-double-done': { place: 'page', text: 'The Link page reports its end twice.' },
  'token-expired': { place: 'link token', text: 'Every link token has expired.' },
  'token-used': { place: 'link token', text: 'Every link token has already been used.' },
  'institution-down': { place: 'login', text: 'The institution does not answer.' },
  'mfa-skipped': { place: 'login', text: 'The institution asks for no code.' },
  'mfa-expired': { place: 'login', text: 'The login code has expired when it is entered.' },
  'oauth-denied': { place: 'login', text: 'The user declines in the window of the institution.' },
  'login-delayed': { place: 'login', text: 'The institution gives access only after 24 hours.' },
  'wallet-unavailable': { place: 'wallet', text: 'The wallet does not open.' },
  'wallet-declined': { place: 'wallet', text: 'The user declines in the wallet.' },
  'no-eligible-assets': { place: 'transfer', text: 'No asset of the account can be sent.' },
  'configure-error': { place: 'transfer', text: 'The balances can’t be read.' },
  'preview-error': { place: 'transfer', text: 'The fees of the transfer can’t be calculated.' },
  'kyc-required': { place: 'transfer', text: 'The institution has to check the identity of the user first.' },
  'funding-required': { place: 'transfer', text: 'The asset has to be bought first.' },
  'fee-risen': { place: 'transfer', text: 'The network fee has risen since the preview.' },
  'transfer-mfa-expired': {
    place: 'transfer',
    text: 'The transfer code has expired when it is entered; the next code works.',
  },
  'transfer-mfa-second': { place: 'transfer', text: 'The institution asks for a second code.' },
  'transfer-declined': { place: 'transfer', text: 'The institution declines the transfer.' },
  'execution-error': { place: 'transfer', text: 'Sending fails.' },
  'transfer-slow': { place: 'transfer', text: 'The transfer settles after 24 hours.' },
  'transfer-fails': { place: 'transfer', text: 'The transfer is executed and fails later.' },
  'transfer-refunded': { place: 'transfer', text: 'The transfer fails later and is refunded.' },
  'webhook-dropped': { place: 'webhook', text: 'Webhooks are never sent.' },
  'webhook-duplicated': { place: 'webhook', text: 'Each webhook arrives twice in a row.' },
  'webhook-late': { place: 'webhook', text: 'Webhooks arrive ten minutes late.' },
  'webhook-unordered': {
    place: 'webhook',
    text: 'The final webhook of a transfer arrives before the first one.',
  },
} as const satisfies Record<string, { place: Place; text: string }>

export type FaultName = keyof typeof FAULTS

export function isFaultName(name: string): name is FaultName {
  return Object.hasOwn(FAULTS, name)
}

/** Faults that can still occur when the session is open: the link token is used by then, and the page has loaded. */
export type SessionFaultName = Exclude<FaultName, `api-${string}` | `token-${string}` | 'page-never-loads'>

export function isForSession(name: FaultName): name is SessionFaultName {
  const { place } = FAULTS[name]
  return place !== 'api' && place !== 'link token' && name !== 'page-never-loads'
}

/** Whether a user name can switch the fault on. Wallets have no user name. */
export function isForUsername(name: FaultName): boolean {
  return isForSession(name) && FAULTS[name].place !== 'wallet'
}

/** Settings of a fault, besides how often it occurs. */
export interface FaultSettings {
  /** Delay of an answer in ms. Default 3000. */
  delayMs?: number
  /** Value of `Retry-After` in seconds. Default 5. */
  retryAfterSeconds?: number
  /** Why the page does not load: no answer (default), a closed connection, or an empty page. */
  mode?: 'hang' | 'refuse' | 'empty'
  /** The only institution that is affected. Absent: all of them. */
  integrationId?: string
}

const SETTINGS: Partial<Record<FaultName, readonly (keyof FaultSettings)[]>> = {
  'api-slow': ['delayMs'],
  'page-slow': ['delayMs'],
  'api-rate-limited': ['retryAfterSeconds'],
  'page-never-loads': ['mode'],
  'institution-down': ['integrationId'],
}

/** The settings that a fault accepts, besides `times`. */
export function settingsOf(name: FaultName): readonly (keyof FaultSettings)[] {
  return SETTINGS[name] ?? []
}

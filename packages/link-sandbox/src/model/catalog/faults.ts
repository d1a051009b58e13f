/** Where a fault shows. */
type Place = 'api' | 'page' | 'link token' | 'login' | 'wallet' | 'transfer' | 'webhook'

/** Everything that can be made to happen on demand: by the control API, by a user name such as `Mesh+kyc-required`, or in Link itself. */
export const FAULTS = {
  'api-slow': { place: 'api', text: 'The API takes its time to answer.' },
  'api-offline': { place: 'api', text: 'The API hangs up without an answer.' },
  'api-rate-limited': { place: 'api', text: 'The API answers 429.' },
  'api-server-error': { place: 'api', text: 'The API answers 500.' },
  'page-slow': { place: 'page', text: 'Link and what it asks for take their time.' },
  'page-offline': { place: 'page', text: 'Link loads, but nothing it asks for gets an answer.' },
  'page-never-loads': { place: 'page', text: 'The frame of Link stays blank.' },
  'page-silent': { place: 'page', text: 'Link shows itself, but never says a word to the app.' },
  'page-malformed-payload': { place: 'page', text: 'Link says things to the app that make no sense.' },
  'page-double-done': { place: 'page', text: 'Link tells its end twice.' },
  'token-expired': { place: 'link token', text: 'Every link token has expired.' },
  'token-used': { place: 'link token', text: 'Every link token was used before.' },
  'institution-down': { place: 'login', text: 'The institution does not answer.' },
  'mfa-skipped': { place: 'login', text: 'The institution asks for no code.' },
  'mfa-expired': { place: 'login', text: 'The code of the login has expired when it is entered.' },
  'oauth-denied': { place: 'login', text: 'The person declines in the window of the institution.' },
  'login-delayed': { place: 'login', text: 'The institution gives access only after 24 hours.' },
  'wallet-unavailable': { place: 'wallet', text: 'The wallet does not open.' },
  'wallet-declined': { place: 'wallet', text: 'The person declines in the wallet.' },
  'no-eligible-assets': { place: 'transfer', text: 'Nothing in the account can be sent.' },
  'configure-error': { place: 'transfer', text: 'The balances can’t be read.' },
  'preview-error': { place: 'transfer', text: 'The transfer can’t be priced.' },
  'kyc-required': { place: 'transfer', text: 'The institution wants to know the person better first.' },
  'funding-required': { place: 'transfer', text: 'The asset has to be bought first.' },
  'gas-warning': { place: 'transfer', text: 'The network fee has risen since the preview.' },
  'transfer-mfa-expired': {
    place: 'transfer',
    text: 'The code of the transfer has expired when it is entered; the next one counts.',
  },
  'transfer-mfa-second': { place: 'transfer', text: 'The institution asks for a second code.' },
  'transfer-declined': { place: 'transfer', text: 'The institution declines the transfer.' },
  'execution-error': { place: 'transfer', text: 'Sending fails.' },
  'transfer-slow': { place: 'transfer', text: 'The transfer settles after 24 hours.' },
  'transfer-fails': { place: 'transfer', text: 'The transfer is executed, and fails later.' },
  'transfer-refunded': { place: 'transfer', text: 'The transfer fails later, and what was sent comes back.' },
  'webhook-dropped': { place: 'webhook', text: 'Webhooks never arrive.' },
  'webhook-duplicated': { place: 'webhook', text: 'Each webhook arrives twice.' },
  'webhook-late': { place: 'webhook', text: 'Webhooks arrive ten minutes late.' },
  'webhook-unordered': { place: 'webhook', text: 'The end of a transfer is told before its begin.' },
} as const satisfies Record<string, { place: Place; text: string }>

export type FaultName = keyof typeof FAULTS

export function isFaultName(name: string): name is FaultName {
  return Object.hasOwn(FAULTS, name)
}

/** The faults that can still show once a session is open: its link token is used and its page is there. */
export type SessionFaultName = Exclude<FaultName, `api-${string}` | `token-${string}` | 'page-never-loads'>

export function isForSession(name: FaultName): name is SessionFaultName {
  const { place } = FAULTS[name]
  return place !== 'api' && place !== 'link token' && name !== 'page-never-loads'
}

/** Whether it can still show once somebody logs in at an institution. Wallets have no user name. */
export function isForUsername(name: FaultName): boolean {
  return isForSession(name) && FAULTS[name].place !== 'wallet'
}

/** What a fault can be told, beside how often it shows. */
export interface FaultSettings {
  /** How long an answer takes, in ms. Default 3000. */
  delayMs?: number
  /** What `Retry-After` says, in seconds. Default 5. */
  retryAfterSeconds?: number
  /** How the page stays away: no answer (default), a connection that breaks, or an empty page. */
  mode?: 'hang' | 'refuse' | 'empty'
  /** The one institution it concerns; absent: all of them. */
  integrationId?: string
}

const SETTINGS: Partial<Record<FaultName, readonly (keyof FaultSettings)[]>> = {
  'api-slow': ['delayMs'],
  'page-slow': ['delayMs'],
  'api-rate-limited': ['retryAfterSeconds'],
  'page-never-loads': ['mode'],
  'institution-down': ['integrationId'],
}

/** The settings that a fault takes. */
export function settingsOf(name: FaultName): readonly (keyof FaultSettings)[] {
  return SETTINGS[name] ?? []
}

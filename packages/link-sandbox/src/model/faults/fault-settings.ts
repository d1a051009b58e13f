import type { FaultName } from './faults'

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

import type { DelayedAccess } from '../model/delay-access'
import { brandInfo } from './brand-info'
import type { LinkDelayed } from './contract-connect'

const SECOND = 1000
const HOUR = 3600 * SECOND

/** What the host gets to keep until the institution gives access. */
export function delayedMessage({ integration, refresh }: DelayedAccess, now: number): LinkDelayed {
  return {
    step: 'delayed',
    hours: Math.ceil((refresh.usableFrom - now) / HOUR),
    payload: {
      refreshToken: refresh.token,
      refreshTokenExpiresInSeconds: Math.round((refresh.expiresAt - now) / SECOND),
      brokerType: integration.type,
      brokerName: integration.name,
      brokerBrandInfo: brandInfo(integration),
    },
  }
}

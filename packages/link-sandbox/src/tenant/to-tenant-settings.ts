import type { TenantOptions } from './tenant-options'
import type { TenantSettings } from './tenant-settings'

/** The settings out of checked options. */
export function toTenantSettings(options: TenantOptions): TenantSettings {
  return {
    clientName: options.clientName ?? 'Your app',
    settleAfterSeconds: options.settleAfterSeconds ?? 4,
    allowedOrigins: options.allowedOrigins ?? [],
    webhookUrl: options.webhookUrl,
    seed: options.seed,
    linkStyle: options.linkStyle,
  }
}

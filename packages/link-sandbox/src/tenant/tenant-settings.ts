import type { TenantOptions } from './tenant-options'

/** How a client is set up, the defaults filled in. */
export type TenantSettings = Required<Omit<TenantOptions, 'webhookUrl' | 'seed' | 'linkStyle'>> &
  Pick<TenantOptions, 'webhookUrl' | 'seed' | 'linkStyle'>

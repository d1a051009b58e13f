import type { BrokerType } from '@meshconnect/node-api'
import type { Integration } from '../model/catalog/integrations'

/** An integration's broker type as the client's types have it. Mesh's live documentation knows some that they don't yet, such as `uphold`. */
export function brokerTypeOf({ type }: Pick<Integration, 'type'>): BrokerType {
  return type as BrokerType
}

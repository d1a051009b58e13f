import { INTEGRATIONS } from '../model/catalog/integrations'
import { NETWORKS } from '../model/catalog/networks'
import type { DeliveryRecord, TransferRecord } from '../model/records'
import { stableId } from '../model/stable-id'

const MINUTE = 60_000
const [INTEGRATION] = INTEGRATIONS
const NETWORK = NETWORKS.find(({ name }) => name === 'Base')

/** The made-up transfer that a sample webhook tells of: 100 USDC over Base. No balance knows of it. */
export function sampleTransfer({ transferId, happenedAt }: DeliveryRecord): TransferRecord {
  return {
    id: transferId,
    clientId: 'sample',
    userId: 'sample-user',
    integrationId: INTEGRATION?.id ?? '',
    accountId: stableId('sample', 'account'),
    type: 'deposit',
    feesIncluded: false,
    clientTransactionId: 'sample-transaction',
    symbol: 'USDC',
    networkId: NETWORK?.id ?? '',
    toAddress: `0x${'22'.repeat(20)}`,
    amount: '100000000',
    networkFee: '50000',
    institutionFee: '0',
    clientFee: '0',
    total: '100050000',
    amountInCents: '10000',
    networkFeeInCents: '5',
    institutionFeeInCents: '0',
    clientFeeInCents: '0',
    totalInCents: '10005',
    institutionTransactionId: stableId('sample', 'transaction', transferId),
    fromAddress: `0x${'11'.repeat(20)}`,
    hash: `0x${'ab'.repeat(32)}`,
    status: 'pending',
    executedAt: happenedAt - MINUTE,
    settlesAt: happenedAt,
  }
}

/** Broker types of Mesh's live documentation that its OpenAPI document and its client don't have yet. */
export const LATER_BROKER_TYPES = [
  'sandboxCoinbase',
  'uphold',
  'cryptoComPay',
  'bybitEuDirect',
  'binancePayOnchain',
  'bybitPay',
]

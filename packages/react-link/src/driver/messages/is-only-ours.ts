/** What the SDK acts on by itself, beside the events it passes on. */
const OF_THE_SDK = new Set([
  'brokerageAccountAccessToken',
  'delayedAuthentication',
  'transferFinished',
  'loaded',
  'close',
  'done',
])

/**
 * Whether a message of Link is an event that the SDK does not know and would drop: Mesh's page is ahead of its SDK at
 * times (`registerTransferError`, `withdrawalRequested`).
 *
 * @param isKnown the SDK's own word for it
 */
export function isOnlyOurs(type: string, isKnown: (type: string) => boolean): boolean {
  // The wallet bridge's (Comlink) are in capitals.
  return !OF_THE_SDK.has(type) && !isKnown(type) && type !== type.toUpperCase()
}

import type { Integration } from '../catalog/integrations'
import { takeFault } from '../faults/take-fault'
import type { SessionRecord } from '../records'
import { Refusal } from '../refusal'
import type { SandboxState } from '../state'

/** Refuses as if the person had declined in the wallet, when that fault is on. */
export function refuseDeclined(
  state: SandboxState,
  integration: Pick<Integration, 'id' | 'name'>,
  session: SessionRecord,
): void {
  const fault = takeFault(state, 'wallet-declined', { session, integrationId: integration.id })
  if (!fault) return
  const message = `You declined in ${integration.name}. Try again, or choose another wallet.`
  throw new Refusal('wallet_declined', message, {
    details: { integration: integration.name },
    events: fault.events,
  })
}

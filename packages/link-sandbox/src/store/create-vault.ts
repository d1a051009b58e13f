import type { ConnectionRecord } from '../model/records'
import type { SandboxState } from '../model/state'
import type { JournalEntry } from './journal-entry'
import { mapSecrets } from './map-secrets'
import { openParts, sealParts } from './map-state-secrets'
import type { Sealer } from './sealer'
import type { Vault } from './vault'

/** The border behind which tokens stand in the clear. */
export function createVault(sealer: Sealer): Vault {
  const sealing = { change: sealer.seal, parts: sealParts }
  const opening = { change: sealer.open, parts: openParts }

  function mapEntry(entry: JournalEntry, state: SandboxState, how: typeof sealing): JournalEntry {
    // Tokens may belong to a connection that the entry itself brings.
    const brought = new Map<string, ConnectionRecord>()
    for (const event of entry.events) {
      if (event.type === 'accountsConnected') brought.set(event.connection.id, event.connection)
    }
    const connection = (id: string) => brought.get(id) ?? state.connections.get(id)
    const events = entry.events.map((event) =>
      event.type === 'stateReplaced'
        ? { ...event, parts: how.parts(event.parts, how) }
        : mapSecrets(event, { ...how, connection }),
    )
    return { ...entry, events }
  }

  return {
    sealEntry: (entry, state) => mapEntry(entry, state, sealing),
    openEntry: (entry, state) => mapEntry(entry, state, opening),
    sealParts: (parts) => sealParts(parts, sealing),
    openParts: (parts) => openParts(parts, opening),
    sign: sealer.sign,
    isSigned: sealer.isSigned,
  }
}

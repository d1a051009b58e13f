import type { MeshIntegration } from './list-integrations'
import type { MeshClient } from './mesh-client'

const FRESH_MS = 10 * 60_000

export interface IntegrationDirectory {
  /**
   * Finds Mesh's id of an institution by broker type, and by name where several share the type.
   * @returns `undefined` when the list has no such institution
   * @throws `MeshApiError` when the list was never read and cannot be read now
   */
  find(brokerType: string, brokerName: string): Promise<string | undefined>
}

/** Keeps Mesh's list of institutions for ten minutes; an old list is better than none. */
export function createIntegrationDirectory(mesh: MeshClient, now: () => Date): IntegrationDirectory {
  let known: { integrations: MeshIntegration[]; readAt: number } | undefined
  let reading: Promise<MeshIntegration[]> | undefined

  async function read(): Promise<MeshIntegration[]> {
    try {
      const integrations = await mesh.listIntegrations()
      known = { integrations, readAt: now().getTime() }
      return integrations
    } catch (error) {
      if (known) return known.integrations
      throw error
    } finally {
      reading = undefined
    }
  }

  return {
    async find(brokerType, brokerName) {
      if (!known || now().getTime() - known.readAt >= FRESH_MS) reading ??= read()
      const integrations = reading ? await reading : (known?.integrations ?? [])
      const ofType = integrations.filter((it) => sameWord(it.type, brokerType))
      if (ofType.length === 1) return ofType[0]?.id
      return ofType.find((it) => sameWord(it.name, brokerName))?.id
    },
  }
}

function sameWord(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}

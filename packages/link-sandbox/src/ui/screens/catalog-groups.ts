import type { LinkIntegration } from '../../link-api/contract'
import { texts } from '../texts/texts'

export interface CatalogGroup {
  title?: string
  members: LinkIntegration[]
}

export const CATEGORIES = ['exchange', 'broker', 'wallet'] as const

/** The catalog by category, after what the person has used before. Each institution stands in it once. */
export function catalogGroups(integrations: LinkIntegration[], recentIds: string[]): CatalogGroup[] {
  const recent = recentIds.flatMap((id) => integrations.find((integration) => integration.id === id) ?? [])
  const groups = [
    { title: texts.catalog.recent, members: recent },
    ...CATEGORIES.map((category) => ({
      title: texts.catalog.categories[category],
      members: integrations.filter(
        (integration) => integration.category === category && !recent.includes(integration),
      ),
    })),
  ].filter(({ members }) => members.length > 0)
  // One group alone needs no words above it.
  return groups.length > 1 ? groups : groups.map(({ members }) => ({ members }))
}

import type { LinkIntegration } from '../../link-api/contract'
import { texts } from '../texts/texts'

export interface CatalogGroup {
  title?: string
  members: LinkIntegration[]
}

export const CATEGORIES = ['exchange', 'broker', 'wallet'] as const

/** The catalog by category, after the wallets of this browser and what the person has used before. Each stands in it once. */
export function catalogGroups(integrations: LinkIntegration[], recentIds: string[]): CatalogGroup[] {
  const installed = integrations.filter(({ isInstalled }) => isInstalled)
  const recent = recentIds.flatMap((id) => integrations.find((integration) => integration.id === id) ?? [])
  const isListed = (integration: LinkIntegration) =>
    installed.includes(integration) || recent.includes(integration)
  const groups = [
    { title: texts.wallet.groupInstalled, members: installed },
    {
      title: texts.catalog.recent,
      members: recent.filter((integration) => !installed.includes(integration)),
    },
    ...CATEGORIES.map((category) => ({
      title: texts.catalog.categories[category],
      members: integrations.filter(
        (integration) => integration.category === category && !isListed(integration),
      ),
    })),
  ].filter(({ members }) => members.length > 0)
  // One group alone needs no words above it.
  return groups.length > 1 ? groups : groups.map(({ members }) => ({ members }))
}

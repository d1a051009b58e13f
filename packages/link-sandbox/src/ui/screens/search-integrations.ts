import type { LinkIntegration } from '../../link-api/contract'

/** Names that contain the query, those that begin with it first. Case and accents do not matter. */
export function searchIntegrations(integrations: LinkIntegration[], query: string): LinkIntegration[] {
  const wanted = plain(query.trim())
  if (!wanted) return integrations
  const found = integrations.filter(({ name }) => plain(name).includes(wanted))
  const isFirst = ({ name }: LinkIntegration) => plain(name).startsWith(wanted)
  return [...found.filter(isFirst), ...found.filter((integration) => !isFirst(integration))]
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
}

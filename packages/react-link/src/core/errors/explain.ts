import type { MeshLinkError } from './mesh-link-error'
import { isForDevelopers } from './user-message'

/** What the console has. Several components may meet one mistake, and StrictMode makes each effect run twice. */
const explained = new Set<string>()

/** Writes to the console what only developers can correct, because users see other words. Each text once a page. */
export function explain(error: MeshLinkError): void {
  const { message, docsPath } = error
  if (!isForDevelopers(error) || explained.has(message)) return
  explained.add(message)
  // biome-ignore lint/suspicious/noConsole: nothing else on the page says what to correct
  console.error('react-mesh-link:', message, docsPath)
}

import type { MeshLinkError } from './mesh-link-error'
import { isForDevelopers } from './user-message'

/** What the console has: one error may be seen at several places. */
const explained = new WeakSet<MeshLinkError>()

/** Writes to the console what only developers can correct, because users see other words. Each error once. */
export function explain(error: MeshLinkError): void {
  if (!isForDevelopers(error) || explained.has(error)) return
  explained.add(error)
  // biome-ignore lint/suspicious/noConsole: nothing else on the page says what to correct
  console.error('react-mesh-link:', error.message, error.docsPath)
}

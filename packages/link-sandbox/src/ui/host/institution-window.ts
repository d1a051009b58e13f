import type { LinkIntegration } from '../../link-api/contract'

/** A window in which a person logs in at an institution: the browser's, or an app's. */
export interface InstitutionWindow {
  /** Whether the person has closed it. */
  readonly closed: boolean
  close(): void
}

/**
 * Opens one. Null when it was not opened: the browser has blocked it, or the app has none. A browser's is opened at once,
 * inside the click that asks for it; an app answers later.
 */
export type OpenWindow = (
  address: string,
  integration: LinkIntegration,
) => InstitutionWindow | null | Promise<InstitutionWindow | null>

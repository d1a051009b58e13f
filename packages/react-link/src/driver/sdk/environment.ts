import { MeshLinkError } from '../../core/errors/mesh-link-error'

/** What a tester can do instead. It is also said where a mock has taken the place of the SDK. */
export const IN_A_TEST =
  'In a test, mock useMeshLink or MeshLinkButton, not the SDK; or use a browser and the sandbox.'

/** What Link needs of a browser, by name. `docs/reliability.md` says since which versions browsers have it. */
export const browserFeatures = (): Record<string, unknown> => ({
  TextEncoder: globalThis.TextEncoder,
  'constructable style sheets': document.adoptedStyleSheets,
  'dialog.showModal': globalThis.HTMLDialogElement?.prototype.showModal,
  ResizeObserver: globalThis.ResizeObserver,
})

/**
 * Checks that this page can show Link. Before the SDK is imported, because outside of a browser its import fails for reasons
 * of its own.
 *
 * @throws MeshLinkError `environment_unsupported`, which says what is missing
 */
export function assertBrowser(): void {
  // Both have frames, but their frames load no pages of another origin.
  const isSimulated = /jsdom|HappyDOM/.test(navigator.userAgent)
  const needs: Record<string, unknown> = { 'frames that show pages': !isSimulated, ...browserFeatures() }
  const missing = Object.keys(needs).filter((name) => !needs[name])
  if (missing.length === 0) return
  const lack = `this one has no ${missing.join(', no ')}.`
  const forTesters = `Link needs a real browser: ${lack} ${IN_A_TEST}`
  throw new MeshLinkError(
    'environment_unsupported',
    isSimulated ? forTesters : `Link needs a newer browser: ${lack}`,
    {
      userMessage: isSimulated
        ? forTesters
        : 'This does not work in this browser. Update it, or use another one.',
    },
  )
}

import type { MeshLinkErrorCode } from '../../core/errors/error-codes'
import { MeshLinkError } from '../../core/errors/mesh-link-error'

/** Browsers report a violated `child-src` or `default-src` as `frame-src`, but not all of them do. */
const FRAME_DIRECTIVES = ['frame-src', 'child-src', 'default-src']

const COEP = 'remove its Cross-Origin-Embedder-Policy.'
const SANDBOX = 'add allow-scripts allow-same-origin to its sandbox, or to that of frameAttributes.'

/** Finds out about policies of this page that block Link's frame, as soon as the browser tells. */
export function watchPolicies(
  frame: () => HTMLIFrameElement | null,
  origin: string,
  onBlocked: (error: MeshLinkError) => void,
): () => void {
  const onViolation = ({ effectiveDirective, disposition, blockedURI }: SecurityPolicyViolationEvent) => {
    if (disposition !== 'enforce' || !FRAME_DIRECTIVES.includes(effectiveDirective)) return
    if (blockedURI !== origin && !blockedURI.startsWith(`${origin}/`)) return
    onBlocked(blocked(`add ${origin} to frame-src of its Content-Security-Policy.`, 'link_blocked_by_csp'))
  }
  // A sandboxed frame has no origin: the SDK's answers would not reach it, and we do not trust its messages.
  const onMessage = ({ source, origin: sender }: MessageEvent) => {
    if (sender === 'null' && source === frame()?.contentWindow) onBlocked(blocked(SANDBOX))
  }
  // Only Chromium tells this to the page; elsewhere `findPolicy` asks.
  const observer =
    window.ReportingObserver &&
    new ReportingObserver(
      (reports) => {
        // Its properties can't be read one by one.
        if (reports.some(({ body }) => JSON.stringify(body).includes(origin))) onBlocked(blocked(COEP))
      },
      { types: ['coep'] },
    )
  document.addEventListener('securitypolicyviolation', onViolation)
  window.addEventListener('message', onMessage)
  observer?.observe()
  return () => {
    document.removeEventListener('securitypolicyviolation', onViolation)
    window.removeEventListener('message', onMessage)
    observer?.disconnect()
  }
}

/** The policy of this page that keeps Link's frame blank, as far as a page can ask about its own policies. */
export function findPolicy(frame: HTMLIFrameElement | null, origin: string): MeshLinkError | undefined {
  if (window.crossOriginIsolated) return blocked(COEP)
  if (frame?.hasAttribute('sandbox') && !frame.sandbox.contains('allow-scripts')) return blocked(SANDBOX)
  return findMixedContent(origin)
}

/** Whether the page is on https and Link is not: browsers block that, but some not on a loopback host. */
export function findMixedContent(origin: string): MeshLinkError | undefined {
  return location.protocol === 'https:' && origin.startsWith('http:')
    ? blocked('it comes over https, and Link over plain http.')
    : undefined
}

function blocked(why: string, code: MeshLinkErrorCode = 'link_blocked_by_page'): MeshLinkError {
  return new MeshLinkError(code, `This page blocks Link: ${why}`)
}

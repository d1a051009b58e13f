const PROBE_MS = 2_000
/** A policy that stops the probe is told a moment after the probe has failed. */
const POLICY_MS = 100

/**
 * Asks whether anything answers at an origin, whatever it says. Only the origin is asked, never a link token's URL.
 *
 * @returns `false` when nothing does; `undefined` when this page can't tell
 */
export async function canReach(origin: string): Promise<boolean | undefined> {
  let isStopped = false
  const onViolation = ({ effectiveDirective }: SecurityPolicyViolationEvent) => {
    isStopped ||= effectiveDirective === 'connect-src'
  }
  document.addEventListener('securitypolicyviolation', onViolation)
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), PROBE_MS)
  try {
    await fetch(origin, {
      mode: 'no-cors',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: abort.signal,
    })
    return true
  } catch {
    if (abort.signal.aborted) return undefined
    await new Promise((resolve) => setTimeout(resolve, POLICY_MS))
    return isStopped ? undefined : false
  } finally {
    clearTimeout(timer)
    document.removeEventListener('securitypolicyviolation', onViolation)
  }
}

import { signWebhook } from './sign-webhook'

/** Posts one attempt. True when the integrator answered 200 in time; whatever else happens is a reason to try again. */
export async function sendWebhook(options: {
  url: string
  secret: string
  payload: unknown
  timeoutMs: number
  /** Aborts the attempt when the sandbox stops. */
  signal: AbortSignal
}): Promise<boolean> {
  const body = JSON.stringify(options.payload)
  try {
    const response = await fetch(options.url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-Mesh-Signature-256': signWebhook(body, options.secret),
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.any([options.signal, AbortSignal.timeout(options.timeoutMs)]),
    })
    await response.body?.cancel()
    return response.status === 200
  } catch {
    return false
  }
}

import { signWebhook } from './sign-webhook'

/** How an attempt was answered, in words for a log. */
export interface WebhookAnswer {
  /** Answered 200 in time; whatever else happens is a reason to try again. */
  isDelivered: boolean
  answer: string
}

/** Posts one attempt. */
export async function sendWebhook(options: {
  url: string
  secret: string
  payload: unknown
  timeoutMs: number
  /** Aborts the attempt when the sandbox stops. */
  signal: AbortSignal
}): Promise<WebhookAnswer> {
  const body = JSON.stringify(options.payload)
  const timeout = AbortSignal.timeout(options.timeoutMs)
  try {
    const response = await fetch(options.url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-Mesh-Signature-256': signWebhook(body, options.secret),
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.any([options.signal, timeout]),
    })
    await response.body?.cancel()
    return { isDelivered: response.status === 200, answer: String(response.status) }
  } catch {
    const answer = timeout.aborted ? `no answer within ${options.timeoutMs} ms` : 'no connection'
    return { isDelivered: false, answer }
  }
}

/** One session of a WebDriver server, as the W3C's "classic" protocol has it. */
export interface WebDriver {
  /** Sends a command of the session, and gives its value. */
  send<Value>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<Value>
  /** Ends the session and its browser. */
  end(): Promise<void>
}

/** The key under which an element is named in commands and answers. */
export const ELEMENT_KEY = 'element-6066-11e4-a52e-4f735466cecf'

/**
 * Starts a session.
 *
 * @param serverUrl where the WebDriver server listens
 * @throws Error with the server's words when a command fails
 */
export async function startWebDriver(
  serverUrl: string,
  capabilities: Record<string, unknown>,
): Promise<WebDriver> {
  const { sessionId } = await call<{ sessionId: string }>('POST', `${serverUrl}/session`, {
    capabilities: { alwaysMatch: capabilities },
  })
  const session = `${serverUrl}/session/${sessionId}`
  // One after the other: WebKit's server does not survive the end of a session that still is at work.
  let last: Promise<unknown> = Promise.resolve()
  const next = <Value>(method: string, url: string, body?: unknown): Promise<Value> => {
    const answer = last.then(() => call<Value>(method, url, body))
    last = answer.catch(() => {})
    return answer
  }
  return {
    send: (method, path, body) => next(method, session + path, body),
    end: () => next('DELETE', session),
  }
}

async function call<Value>(method: string, url: string, body: unknown = {}): Promise<Value> {
  const response = await fetch(url, { method, body: method === 'POST' ? JSON.stringify(body) : undefined })
  const { value } = (await response.json()) as { value: Value & { error?: string; message?: string } }
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`)
  return value
}

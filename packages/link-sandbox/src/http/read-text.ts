import type { Context } from 'hono'

/** No request of Mesh's or of the Link UI's comes near this. In bytes. */
const LARGEST_BODY = 256 * 1024

/**
 * The body of a request as text; undefined when it is too large. Hono's own `bodyLimit` builds a new `Request` for a
 * body without a length, which fails on the Node server unless Node's globals are replaced.
 */
export async function readText(c: Context, largest = LARGEST_BODY): Promise<string | undefined> {
  const length = c.req.header('Content-Length')
  if (Number(length ?? 0) > largest) return undefined
  // A body is no longer than it says, and is then read without the streams that a whole `Request` takes: half the time.
  if (length !== undefined) return c.req.raw.text().catch(() => '')
  const reader = c.req.raw.body?.getReader()
  if (!reader) return ''
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return text + decoder.decode()
      size += value.length
      if (size > largest) {
        await reader.cancel()
        return undefined
      }
      text += decoder.decode(value, { stream: true })
    }
  } catch {
    // The caller hung up in the middle: no fault of ours, and no one left to tell.
    return ''
  }
}

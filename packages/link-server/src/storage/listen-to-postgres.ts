import type { Client } from 'pg'
import type { ListenHandlers, StopListening } from './mesh-link-storage'

const FIRST_PAUSE_MS = 100
const MAX_PAUSE_MS = 5_000
/** A connection that is cut without a word is noticed by this. */
const PING_MS = 30_000

/**
 * Listens to a channel of PostgreSQL on a connection of its own, and connects again whenever the connection is lost.
 *
 * @param connect makes a client that is not connected yet
 */
export function listenToPostgres(
  connect: () => Promise<Client>,
  channel: string,
  { onMessage, onListening }: ListenHandlers,
): StopListening {
  let isStopped = false
  let failures = 0
  let current: Client | undefined
  let timer: NodeJS.Timeout | undefined

  async function start(): Promise<void> {
    let client: Client | undefined
    let isLost = false
    const lose = () => {
      if (isLost) return
      isLost = true
      clearTimeout(timer)
      if (client) end(client)
      if (current === client) current = undefined
      if (isStopped) return
      timer = setTimeout(start, Math.min(FIRST_PAUSE_MS * 2 ** failures++, MAX_PAUSE_MS))
      timer.unref()
    }
    try {
      client = await connect()
      if (isStopped) return
      current = client
      client.on('error', lose).on('end', lose)
      client.on('notification', ({ payload }) => payload && onMessage(payload))
      await client.connect()
      // Listening should not keep a finished script running. The types of `pg` leave it out.
      ;(client as unknown as { unref(): void }).unref()
      await client.query(`listen ${channel}`)
      failures = 0
      onListening()
      const listening = client
      const ping = () => {
        timer = setTimeout(() => listening.query('select 1').then(ping, lose), PING_MS)
        timer.unref()
      }
      if (!isLost && !isStopped) ping()
    } catch {
      lose()
    }
  }
  void start()

  return async () => {
    isStopped = true
    clearTimeout(timer)
    if (current) await end(current)
  }
}

function end(client: Client): Promise<void> {
  return client.end().catch(() => {})
}

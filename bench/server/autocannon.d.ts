declare module 'autocannon' {
  interface Request {
    method: 'GET' | 'POST'
    path: string
    headers: Record<string, string>
    body?: string
  }
  interface Client {
    setRequests(requests: Request[]): void
  }
  interface Options {
    url: string
    method?: 'GET' | 'POST'
    headers?: Record<string, string>
    body?: string
    requests?: Request[]
    setupClient?: (client: Client) => void
    connections: number
    /** Seconds. */
    duration?: number
    /** How many requests, instead of a duration. */
    amount?: number
    /** Replaces each `[<id>]` by a new id. */
    idReplacement?: boolean
  }
  interface Result {
    requests: { total: number }
    /** Milliseconds. */
    latency: { average: number; p50: number; p99: number; max: number }
    /** Seconds. */
    duration: number
    non2xx: number
    errors: number
  }
  export default function autocannon(options: Options): Promise<Result>
}

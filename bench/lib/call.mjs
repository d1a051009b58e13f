import { Agent, request } from 'node:http'

const TIMEOUT_MS = 10_000
const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/**
 * Sends an HTTP request to this machine. It takes less processor time than `fetch`, so more is left for the server.
 *
 * @param {number} port
 * @param {'GET' | 'POST'} method
 * @param {string} path
 * @param {{ headers?: Record<string, string>, body?: string }} [options]
 * @returns {Promise<{ status: number, text: string }>} status 0 when no answer came
 */
export function call(port, method, path, { headers = {}, body } = {}) {
  return new Promise((resolve) => {
    const none = () => resolve({ status: 0, text: '' })
    const message = request(
      {
        ...{ host: '127.0.0.1', port, method, path, agent, timeout: TIMEOUT_MS },
        headers: {
          ...headers,
          ...(body !== undefined && {
            'Content-Type': 'application/json',
            'Content-Length': Buffer.byteLength(body),
          }),
        },
      },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (chunk) => {
          text += chunk
        })
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
        response.on('error', none)
        response.on('close', none) // a server killed in mid-answer
      },
    )
    message.on('timeout', () => message.destroy())
    message.on('error', none)
    message.end(body)
  })
}

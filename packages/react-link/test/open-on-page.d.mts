import type { BrowserCommand } from 'vitest/node'
import type { MeshLinkOptions } from '../src/core/client/mesh-link-client'

interface PageToOpenOn {
  /** `https://…` leads to the server of `shopUrl` too. */
  origin: string
  /** The server that has the page and the library: the test's server, as another origin than Link's. */
  shopUrl: string
  /** Headers of the page. */
  headers?: Record<string, string>
  /** URL in the link token. */
  linkUrl: string
  options?: Omit<MeshLinkOptions, 'backend'>
}

interface Opened {
  status: string
  code?: string
  message?: string
  /** How many frames the page had at the end. */
  frames: number
  seconds: number
}

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** Opens Link on a page of its own, with headers that the page of the tests can't have, and closes it when it has loaded. */
    openOnPage: (page: PageToOpenOn) => Promise<Opened>
  }
}

export const openOnPage: BrowserCommand<[page: PageToOpenOn]>

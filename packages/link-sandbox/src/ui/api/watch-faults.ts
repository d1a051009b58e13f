import type { PageFaults } from '../host/page-faults'

/** A `fetch` that keeps the page's faults as each answer of the Link server says. */
export function watchFaults(fetcher: typeof fetch, faults: PageFaults): typeof fetch {
  return async (input, init) => {
    const response = await fetcher(input, init)
    const names = response.headers.get('X-Sandbox-Faults')
    if (names !== null) faults.set(names.split(' '))
    return response
  }
}

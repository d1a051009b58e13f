const listeners = new Set<() => void>()

const tell = () => {
  for (const listener of listeners) listener()
}

/** The page's address: path and query. */
export const locationStore = {
  get: (): string => window.location.pathname + window.location.search,
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    window.addEventListener('popstate', listener)
    return () => {
      listeners.delete(listener)
      window.removeEventListener('popstate', listener)
    }
  },
  /** Goes to another page of this app. */
  go(address: string): void {
    if (address === locationStore.get()) return
    window.history.pushState(null, '', address)
    window.scrollTo(0, 0)
    tell()
  },
}

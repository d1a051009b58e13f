/** Whether a wallet was connected to this page before, over reloads too. */
export interface ConnectionMemory {
  isConnected(): boolean
  remember(): void
  forget(): void
}

/** Keeps the addresses, which are public, under a key of the wallet's own. A page without storage forgets with its end. */
export function connectionMemory(
  family: string,
  name: string,
  addresses: readonly string[],
): ConnectionMemory {
  const key = `mesh-link-sandbox test wallet ${family} ${name}`
  const kept = JSON.stringify(addresses)
  let isConnected = stored(key) === kept
  return {
    isConnected: () => isConnected,
    remember() {
      isConnected = true
      withStorage((storage) => storage.setItem(key, kept))
    },
    forget() {
      isConnected = false
      withStorage((storage) => storage.removeItem(key))
    },
  }
}

function stored(key: string): string | null {
  return withStorage((storage) => storage.getItem(key)) ?? null
}

function withStorage<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(window.localStorage)
  } catch {
    // Blocked by the browser, or full: the wallet still works, it only asks again after a reload.
    return undefined
  }
}

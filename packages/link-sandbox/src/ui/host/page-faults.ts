/** The faults that this page has to show itself, as its server last told. */
export interface PageFaults {
  has(name: string): boolean
  /** What is on from now on. */
  set(names: string[]): void
  /** Notes that one shows; whoever counts is told once for each. */
  show(name: string): void
  onShown(listener: (name: string) => void): void
}

export function createPageFaults(names: string[]): PageFaults {
  let on = new Set(names)
  const shown = new Set<string>()
  const listeners = new Set<(name: string) => void>()
  return {
    has: (name) => on.has(name),
    set(current) {
      on = new Set(current)
    },
    show(name) {
      if (shown.has(name)) return
      shown.add(name)
      for (const listener of listeners) listener(name)
    },
    onShown(listener) {
      listeners.add(listener)
    },
  }
}

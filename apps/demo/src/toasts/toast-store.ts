/** A short message to the user. */
export interface Toast {
  id: number
  text: string
  /** The subject of the message, so that all toasts of one topic can be dismissed. */
  topic?: string
}

const MOST = 3

const listeners = new Set<() => void>()
let toasts: readonly Toast[] = []
let lastId = 0

function set(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

/** The toasts on the page, oldest first. */
export const toastStore = {
  get: (): readonly Toast[] => toasts,
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  show(text: string, topic?: string): void {
    set([...toasts, { id: ++lastId, text, topic }].slice(-MOST))
  },
  dismiss(id: number): void {
    set(toasts.filter((toast) => toast.id !== id))
  },
  /** Dismisses the toasts of a topic. */
  dismissTopic(topic: string): void {
    set(toasts.filter((toast) => toast.topic !== topic))
  },
  clear(): void {
    set([])
  },
}

/** Something to tell the user in passing. */
export interface Toast {
  id: number
  text: string
  /** What it is about, so that later news can take its place. */
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

/** What the user is being told in passing, oldest first. */
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
  /** Takes away what is about `topic`. */
  dismissTopic(topic: string): void {
    set(toasts.filter((toast) => toast.topic !== topic))
  },
  clear(): void {
    set([])
  },
}

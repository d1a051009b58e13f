/** Something to tell the user in passing. */
export interface Toast {
  id: number
  text: string
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
  show(text: string): void {
    set([...toasts, { id: ++lastId, text }].slice(-MOST))
  },
  dismiss(id: number): void {
    set(toasts.filter((toast) => toast.id !== id))
  },
  clear(): void {
    set([])
  },
}

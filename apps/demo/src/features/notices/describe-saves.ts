import type { MeshSave } from 'react-mesh-link'

/** What to say of something that the server does not have yet. */
export interface SaveNotice {
  tone: 'warning' | 'danger'
  text: string
  /** Whether trying again may help. */
  canRetry: boolean
}

const WHAT = { connection: 'Your new account', transfer: 'Your deposit' } as const

/**
 * Says what Link handed over and the server does not have yet: what failed for good comes first. Nothing while all goes
 * well, or has only just been sent.
 */
export function describeSaves(saves: readonly MeshSave[]): SaveNotice | undefined {
  const unsaved = saves.find(({ status }) => status === 'unsaved')
  if (unsaved) {
    const { kind, error } = unsaved
    const canRetry = error?.isRetryable !== false || error.code === 'unauthenticated'
    return {
      tone: 'danger',
      text: `${WHAT[kind]} is not saved. ${error?.message ?? 'Try again.'}`,
      canRetry,
    }
  }
  const struggling = saves.find(({ status, error }) => status === 'saving' && error)
  return (
    struggling && {
      tone: 'warning',
      text: `${WHAT[struggling.kind]} is not saved yet. We keep trying; please leave this page open.`,
      canRetry: true,
    }
  )
}

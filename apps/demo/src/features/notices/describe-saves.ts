import type { MeshSave } from 'react-mesh-link'

/** The text about data that the server does not have yet. */
export interface SaveNotice {
  tone: 'warning' | 'danger'
  text: string
  /** Whether a retry may help. */
  canRetry: boolean
}

const WHAT = { connection: 'Your new account', transfer: 'Your deposit' } as const

/**
 * Describes the save that the user should know about: an `unsaved` one first, then one that is being retried.
 *
 * @returns `undefined` when all saves are done or in their first attempt
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
      text: `${WHAT[struggling.kind]} is not saved yet. We are trying again. Please keep this page open.`,
      canRetry: true,
    }
  )
}

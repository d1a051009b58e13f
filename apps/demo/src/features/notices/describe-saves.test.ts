import { MeshLinkError, type MeshSave } from 'react-mesh-link'
import { expect, it } from 'vitest'
import { describeSaves } from './describe-saves'

const save: MeshSave = {
  saveId: 'save-1',
  sessionId: 'session-1',
  kind: 'connection',
  status: 'saving',
}
const away = new MeshLinkError('backend_unreachable', 'The backend is away.', { isRetryable: true })
const refused = new MeshLinkError('connection_held_by_other_user', 'Another user has it.')

it('says nothing while no save has a problem', () => {
  expect(describeSaves([])).toBeUndefined()
  expect(describeSaves([save, { ...save, status: 'saved' }])).toBeUndefined()
})

it('says that a save is being retried', () => {
  expect(describeSaves([{ ...save, error: away }])).toMatchObject({
    tone: 'warning',
    canRetry: true,
  })
})

it('says why a save is unsaved, and offers a retry where it may help', () => {
  const unsaved = { ...save, status: 'unsaved' } as const
  expect(describeSaves([{ ...unsaved, error: away }])).toEqual({
    tone: 'danger',
    text: 'Your new account is not saved. The backend is away.',
    canRetry: true,
  })
  expect(describeSaves([{ ...unsaved, kind: 'transfer', error: refused }])).toMatchObject({
    text: 'Your deposit is not saved. Another user has it.',
    canRetry: false,
  })
})

it('shows an unsaved save before one that is being retried', () => {
  const saves: MeshSave[] = [
    { ...save, error: away },
    { ...save, status: 'unsaved', error: refused },
  ]
  expect(describeSaves(saves)?.tone).toBe('danger')
})

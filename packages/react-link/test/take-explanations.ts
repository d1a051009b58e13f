import { vi } from 'vitest'

/** What developers were told on the console, which is no error then. */
export function takeExplanations(): string {
  const spy = vi.mocked(console.error)
  const said = spy.mock.calls.map((words) => words.join(' ')).join('\n')
  spy.mockClear()
  return said
}

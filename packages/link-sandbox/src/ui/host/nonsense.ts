/** Payloads that no event has, one kind after the other; the first is none at all. */
const KINDS: readonly object[] = [
  {},
  { payload: null },
  { payload: 'undefined' },
  { payload: [] },
  { payload: { status: 42, amount: 'a lot', accessToken: null, page: ['none'], errorMessage: {} } },
  { payload: Number.NaN },
  { payload: {} },
]

export function nonsense(count: number): object {
  return KINDS[count % KINDS.length] ?? {}
}

// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { trackReads } from './track-reads'

const act = () => {}

describe('trackReads', () => {
  it('returns the same object while no property that was read changes', () => {
    const track = trackReads<{ a: number; b: number }, object>({})
    const view = track({ a: 1, b: 1 })
    expect(view.a).toBe(1)

    expect(track({ a: 1, b: 2 })).toBe(view)
    expect(track({ a: 1, b: 3 })).toBe(view)
  })

  it('returns a new object when a property that was read changes, and does not change the old one', () => {
    const track = trackReads<{ a: number; b: number }, object>({})
    const before = track({ a: 1, b: 1 })
    expect(before.a).toBe(1)

    const after = track({ a: 2, b: 1 })

    expect(after).not.toBe(before)
    expect([before.a, after.a]).toEqual([1, 2])
  })

  it('has the current value of a property that is read later, and tracks it from then on', () => {
    const track = trackReads<{ a: number; b: number }, object>({})
    const view = track({ a: 1, b: 1 })
    track({ a: 1, b: 2 })

    expect(view.b).toBe(2)
    expect(track({ a: 1, b: 3 })).not.toBe(view)
  })

  it('tracks all properties when the view is spread', () => {
    const track = trackReads<{ a: number; b: number }, object>({})
    const view = track({ a: 1, b: 1 })

    expect({ ...view }).toEqual({ a: 1, b: 1 })
    expect(track({ a: 1, b: 2 })).not.toBe(view)
  })

  it('has the fixed properties', () => {
    const track = trackReads<{ a: number }, { act: () => void }>({ act })
    const view = track({ a: 1 })
    expect(view.a).toBe(1)

    expect(view.act).toBe(act)
    expect(track({ a: 2 }).act).toBe(act)
  })
})

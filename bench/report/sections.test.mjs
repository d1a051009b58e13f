import { describe, expect, it } from 'vitest'
import { picture } from '../lib/plot.mjs'
import { growthSection } from './growth-section.mjs'
import { openSection } from './open-section.mjs'
import { sizeSection } from './size-section.mjs'

/** @param {number} loaded @param {Partial<import('../open/compare.mjs').Run>} [more] */
const run = (loaded, more) => ({
  ...{ button: 100, bytes: 1_000, click: 200, dialog: Number.NaN, frame: 200 + loaded / 2 },
  ...{ loaded: 200 + loaded, shift: 0 },
  ...more,
})

describe('from page to Link', () => {
  const { text, charts } = openSection.write({
    'Clicked at once': {
      ours: [run(100, { dialog: 250 }), run(900, { dialog: 260 }), run(120, { dialog: 270, frames: 6 })],
      example: [run(80), run(1_000), run(100, { frames: 8 })],
      bare: [run(50, { shift: 0.06 }), run(600), run(60, { frames: 6 })],
    },
    Hovered: { ours: [run(100)], example: [run(200)], bare: [run(100)] },
  })

  it('compares run by run, so that a slow moment of the machine counts for both', () => {
    expect(text).toMatch(/\| Clicked at once .*\| 1\.20 × \(2\.00 ×\) *\| 1\.05 ×/)
    expect(text).toMatch(/\| Clicked at once +\| 60 ms +\| 0\.000 +\| 0\.000 +\| 0\.060/)
  })

  it('counts frames of the runs that were traced', () => {
    expect(text).toMatch(/\| Clicked at once .*\| 0\.75 × *\|/)
  })

  it('says where we are behind, and leaves out what was not measured', () => {
    expect(text).toContain('**Where we are behind:** Clicked at once (1.20 ×).')
    expect(text).not.toContain('Slow, hovered')
  })

  it('draws a bar for each profile and each of the others', () => {
    const drawn = picture(charts['open.svg'] ?? [])
    expect(drawn.match(/<rect class="f\d"/g)).toHaveLength(4)
    expect(drawn).toContain('prefers-color-scheme:dark')
  })
})

describe('what an app loads first', () => {
  const entries = [
    { what: 'the hook', bytes: 2_000 },
    { what: 'the hook and the button', bytes: 3_000 },
  ]
  const rest = {
    entries,
    modules: [{ module: 'a.js', bytes: 10 }],
    late: { ours: 10, sdk: 100 },
    withQuery: 2,
  }
  const peer = (/** @type {number} */ bytes) => ({
    package: 'peer',
    version: '1.0.0',
    uses: 'usePeer',
    bytes,
  })

  it('says of a smaller peer that we are behind', () => {
    const { text } = sizeSection.write({ ...rest, peers: [peer(1_000)] })
    expect(text).toContain('`peer` is smaller (0.50 ×)')
    expect(sizeSection.write({ ...rest, peers: [peer(4_000)] }).text).toContain('nowhere here')
  })
})

describe('more of everything', () => {
  it('says what one of many costs to one of few', () => {
    const { text } = growthSection.write({
      buttons: [{ count: 1_000, toBare: 3, each: 1, rendered: 1, requests: 2 }],
      lists: [
        { count: 10, toBare: 1, each: 0.2 },
        { count: 1_000, toBare: 1, each: 0.1 },
      ],
      events: { counts: [200, 2_000], each: 0.9, renders: 2 },
      left: { sessions: 1_000, heap: 1.01, listeners: 1, nodes: 1, isPageAsBefore: true },
    })
    expect(text).toMatch(/one of 1,000 rows mounted, to one of 10 +\| 0\.50 ×/)
    expect(text).toMatch(/one of 2,000 events of a session, to one of 200 +\| 0\.90 ×/)
    expect(text).toContain('**Where we are behind:** 1,000 buttons (3.00 ×).')
    expect(text).toContain('are as before.')
  })
})

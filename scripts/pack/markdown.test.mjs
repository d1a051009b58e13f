import { describe, expect, it } from 'vitest'
import { readAnchors, readLinks, replaceLinks } from './markdown.mjs'

describe('readLinks', () => {
  it('reads links and pictures, also with code and brackets in their words', () => {
    const targets = readLinks('[a](one.md) ![b](two.svg) [`c[0]`](#three)').map(({ target }) => target)
    expect(targets).toEqual(['one.md', 'two.svg', '#three'])
  })

  it('reads none in code', () => {
    expect(readLinks('`[a](one.md)` ``[`](b.md)``\n\n```md\n[c](two.md)\n```\n')).toEqual([])
  })
})

describe('replaceLinks', () => {
  it('replaces what is given, and leaves the rest as it is', () => {
    const text = '[a](one.md) and [b](two.md) and `[c](one.md)`'
    expect(replaceLinks(text, ({ text, target }) => (target === 'one.md' ? text : undefined))).toBe(
      'a and [b](two.md) and `[c](one.md)`',
    )
  })
})

describe('readAnchors', () => {
  it('names headings as Git hosts do, and takes ids', () => {
    const page =
      '# `useMeshLink`, in short\n\n## One\n\n## One\n\n<a id="own_id"></a>\n\n### A [link](x.md)\n'
    expect([...readAnchors(page)]).toEqual(['usemeshlink-in-short', 'one', 'one-1', 'a-link', 'own_id'])
  })

  it('takes no comment of a script for a heading', () => {
    expect([...readAnchors('```sh\n# not a heading\n```\n')]).toEqual([])
  })
})

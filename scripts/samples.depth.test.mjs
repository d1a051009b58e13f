import { describe, expect, it } from 'vitest'
import { readSamples, userDocuments } from './docs.mjs'
import { isCode, typeErrors, whyNotCompiled } from './samples.mjs'

const samples = userDocuments().flatMap((document) => readSamples(document))
const code = samples.filter(isCode)

describe('the code of the documents', () => {
  it('is found in all of them', () => {
    expect(code.length).toBeGreaterThan(60)
  })

  it('compiles with the packages, block by block', { timeout: 400_000 }, () => {
    expect(typeErrors(samples)).toEqual([])
  })

  it('is left out only for a reason', () => {
    expect(code.filter(whyNotCompiled)).toEqual([])
  })
})

describe('the check', () => {
  it('names page, line and error, also where a block takes something from the app around it', {
    timeout: 400_000,
  }, () => {
    const page = [
      '# A page',
      '<!-- with: link -->',
      '```ts',
      'await link.open()',
      'link.opne()',
      '```',
      '```tsx',
      '// app.tsx',
      "import { MeshLinkButton } from 'react-mesh-link'",
      'export const App = () => <MeshLinkButton intnt="deposit" />',
      '```',
      '<!-- not compiled: it is wrong on purpose -->',
      '```ts',
      'wrong()',
      '```',
    ].join('\n')
    expect(typeErrors(readSamples('docs/a-page.md', page))).toEqual([
      expect.stringMatching(/^docs\/a-page\.md:5: error TS\d+: Property 'opne'/),
      expect.stringMatching(/^docs\/a-page\.md:10: error TS\d+: .*intnt/),
    ])
    // Script is only parsed. Where something cannot be parsed, the compiler says nothing else.
    expect(typeErrors(readSamples('docs/a-page.md', '```js\nconst a = ;\n```'))).toEqual([
      expect.stringMatching(/^docs\/a-page\.md:2: error TS\d+: Expression expected/),
    ])
  })
})

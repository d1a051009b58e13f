import { describe, expect, it } from 'vitest'
import { chooseSteps } from './choose-steps.mjs'

const STEPS = [{ name: 'react 18.2' }, { name: 'react 19.0' }, { name: 'types' }]

describe('chooseSteps', () => {
  it('takes all when none is asked for', () => {
    expect(chooseSteps(STEPS, [])).toEqual(STEPS)
  })

  it('takes those whose name begins as asked, in their own order', () => {
    expect(chooseSteps(STEPS, ['types', 'react'])).toEqual(STEPS)
    expect(chooseSteps(STEPS, ['react 19'])).toEqual([STEPS[1]])
  })

  it('refuses a name that is no step rather than run nothing', () => {
    expect(() => chooseSteps(STEPS, ['types', 'vue'])).toThrow(
      'There is no step "vue". Use one or more of: "react 18.2", "react 19.0", "types".',
    )
  })
})

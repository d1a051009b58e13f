import type { createLink } from '@meshconnect/web-link-sdk'
import { describe, expect, it, vi } from 'vitest'
import { captureListener } from './capture-listener'
import { openSdk } from './open-sdk'
import { whileReplaced } from './while-replaced'

const listener = () => {}

/** An SDK of the future, as far as it matters here. */
function sdkThat({ listensWith, names }: { listensWith?: () => void; names?: () => void }) {
  return (() => ({
    openLink: () => listensWith && window.addEventListener('message', listensWith),
    closeLink: () => names && window.removeEventListener('message', names),
    closeLinkRequested: () => {},
  })) as unknown as typeof createLink
}

function open(createLinkOfSdk: typeof createLink) {
  const undo: (() => void)[] = []
  const sdk = { createLink: createLinkOfSdk, isLinkEventTypeKey: (_: string): _ is never => false, listener }
  const options = { onIntegrationConnected: () => {} }
  try {
    return openSdk({ sdk, options, linkToken: 'fake', frameId: 'f', undoAtEnd: (step) => undo.push(step) })
  } finally {
    for (const step of undo) step()
  }
}

describe('an SDK that works differently than expected', () => {
  it('is refused when it names no listener', () => {
    expect(() => captureListener(sdkThat({}))).toThrow(expect.objectContaining({ code: 'sdk_unsupported' }))
  })

  it('is refused when it listens with another function than it named', () => {
    expect(captureListener(sdkThat({ names: listener }))).toBe(listener)
    const another = vi.fn()
    expect(() => open(sdkThat({ names: listener, listensWith: another }))).toThrow(
      expect.objectContaining({ code: 'sdk_unsupported' }),
    )
    window.dispatchEvent(new MessageEvent('message'))
    expect(another, 'its listener is taken off').not.toHaveBeenCalled()
  })

  it('is refused when it does not listen at all', () => {
    expect(() => open(sdkThat({ names: listener }))).toThrow(
      expect.objectContaining({ code: 'sdk_unsupported' }),
    )
  })

  it('is taken when it listens with the function it named', () => {
    expect(open(sdkThat({ names: listener, listensWith: listener }))).toBeTypeOf('function')
  })
})

describe('whileReplaced', () => {
  it('puts an inherited function back by leaving none of its own, and one of its own as it was', () => {
    const inherited = !Object.hasOwn(window, 'removeEventListener')
    const before = window.removeEventListener
    expect(
      whileReplaced(
        'removeEventListener',
        () => () => {},
        () => window.removeEventListener,
      ),
    ).not.toBe(before)
    expect(window.removeEventListener).toBe(before)
    expect(!Object.hasOwn(window, 'removeEventListener')).toBe(inherited)

    const own = () => {}
    window.removeEventListener = own
    whileReplaced(
      'removeEventListener',
      () => () => {},
      () => {},
    )
    expect(window.removeEventListener).toBe(own)
    Reflect.deleteProperty(window, 'removeEventListener')
  })

  it('puts it back when what runs meanwhile throws', () => {
    const before = window.setInterval
    const run = () =>
      whileReplaced(
        'setInterval',
        () => (() => 0) as unknown as typeof setInterval,
        () => {
          throw new Error('broken')
        },
      )
    expect(run).toThrow('broken')
    expect(window.setInterval).toBe(before)
  })
})

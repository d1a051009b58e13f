import type { createLink, LinkOptions } from '@meshconnect/web-link-sdk'
import { describe, expect, it, vi } from 'vitest'
import { captureListener } from './capture-listener'
import { openSdk } from './open-sdk'
import { patchWindow } from './patch-window'

const listener = () => {}

interface SdkWays {
  listensWith?: () => void
  removes?: () => void
  refuses?: boolean
}

/** A future SDK that works differently. */
function sdkThat({ listensWith, removes, refuses }: SdkWays) {
  return (({ onExit }: LinkOptions) => ({
    openLink() {
      if (refuses) onExit?.('Invalid link token!')
      else if (listensWith) window.addEventListener('message', listensWith)
    },
    closeLink: () => removes && window.removeEventListener('message', removes),
    closeLinkRequested: () => {},
  })) as unknown as typeof createLink
}

function open(createLinkOfSdk: typeof createLink) {
  const cleanups: (() => void)[] = []
  const sdk = { createLink: createLinkOfSdk, isLinkEventTypeKey: (_: string): _ is never => false, listener }
  const options = { onIntegrationConnected: () => {} }
  try {
    return openSdk({
      sdk,
      options,
      linkToken: 'fake',
      origin: 'http://link.example',
      frameId: 'f',
      onTeardown: (cleanup) => cleanups.push(cleanup),
    })
  } finally {
    for (const cleanup of cleanups) cleanup()
  }
}

describe('an SDK that works differently than expected', () => {
  it('is refused when it removes no listener', () => {
    expect(() => captureListener(sdkThat({}))).toThrow(expect.objectContaining({ code: 'sdk_unsupported' }))
  })

  it.each([
    ['does nothing', (() => {}) as unknown as typeof createLink],
    ['does little', sdkThat({})],
  ])('is refused when it is a mock that %s, and a tester gets to know what to mock instead', (_, mock) => {
    expect(() => captureListener(mock)).toThrow(
      expect.objectContaining({
        code: 'sdk_unsupported',
        message: expect.stringMatching(/In a test, mock useMeshLink .*not the SDK/),
      }),
    )
  })

  it('is refused when it listens with another function than it removes', () => {
    expect(captureListener(sdkThat({ removes: listener }))).toBe(listener)
    const another = vi.fn()
    expect(() => open(sdkThat({ removes: listener, listensWith: another }))).toThrow(
      expect.objectContaining({ code: 'sdk_unsupported' }),
    )
    window.dispatchEvent(new MessageEvent('message'))
    expect(another, 'its listener is removed').not.toHaveBeenCalled()
  })

  it('is refused when it does not listen at all', () => {
    expect(() => open(sdkThat({ removes: listener }))).toThrow(
      expect.objectContaining({ code: 'sdk_unsupported' }),
    )
  })

  it('is accepted when it listens with the function that it removes', () => {
    expect(open(sdkThat({ removes: listener, listensWith: listener }))).toBeTypeOf('function')
  })
})

it('an SDK that refuses the origin of the link token is not called unsupported', () => {
  expect(() => open(sdkThat({ removes: listener, refuses: true }))).toThrow(
    expect.objectContaining({
      code: 'link_origin_untrusted',
      message: expect.stringContaining('does not open Link at http://link.example'),
    }),
  )
})

describe('patchWindow', () => {
  it('restores an inherited function by removing the patch, and an own function as it was', () => {
    const inherited = !Object.hasOwn(window, 'removeEventListener')
    const before = window.removeEventListener
    expect(
      patchWindow(
        'removeEventListener',
        () => () => {},
        () => window.removeEventListener,
      ),
    ).not.toBe(before)
    expect(window.removeEventListener).toBe(before)
    expect(!Object.hasOwn(window, 'removeEventListener')).toBe(inherited)

    const own = () => {}
    window.removeEventListener = own
    patchWindow(
      'removeEventListener',
      () => () => {},
      () => {},
    )
    expect(window.removeEventListener).toBe(own)
    Reflect.deleteProperty(window, 'removeEventListener')
  })

  it('restores the function when `run` throws', () => {
    const before = window.setInterval
    const run = () =>
      patchWindow(
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

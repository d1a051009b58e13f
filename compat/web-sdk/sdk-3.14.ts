import {
  type LinkOptions as InstalledOptions,
  isLinkEventTypeKey as isKnown,
  createLink as open,
} from '@meshconnect/web-link-sdk'
import { meshHostedSandboxOrigins } from '../../packages/react-link/src/core/link-token/hosted-sandbox-origins'
import { MESH_LINK_ORIGINS } from '../../packages/react-link/src/core/link-token/trusted-origins'
import type { Link, LinkEventTypeKeys, LinkOptions } from './types-3.14'

// What Web SDK 3.14 does differently, played on top of the installed version: the registry does not have it yet.
// Source: the SDK's public repository, read on 30 November 2026.

/** Two more events than before. */
export function isLinkEventTypeKey(key: string): key is LinkEventTypeKeys {
  return key === 'withdrawalRequested' || key === 'backupTierChanged' || isKnown(key)
}

/** Refuses origins that are neither Mesh's nor named, and cleans up before it calls `onExit`, once. */
export function createLink(options: LinkOptions): Link {
  const closer = open({ onIntegrationConnected: () => {} })
  const link = open({
    ...(options as InstalledOptions),
    onExit(...ending) {
      closer.closeLink()
      options.onExit?.(...ending)
    },
  })
  return {
    ...link,
    openLink(linkToken, frameId) {
      if (!isTrusted(linkToken, options.trustedLinkOrigins)) return options.onExit?.('Invalid link token!')
      const frame = frameId && document.getElementById(frameId)
      if (frame) {
        frame.removeAttribute('srcdoc')
        frame.removeAttribute('sandbox')
      }
      link.openLink(linkToken, frameId)
      // The installed SDK does not pass it on. The library removes what listens at the end.
      window.addEventListener('message', ({ data }) => {
        if (data?.type === 'withdrawalRequested') options.onEvent?.(data)
      })
    },
    openLinkBackup: () => options.onExit?.('Backup deposit flow is unavailable'),
  }
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

function isTrusted(linkToken: string, named: string[] = []): boolean {
  try {
    const { origin } = new URL(atob(linkToken))
    return [...MESH_LINK_ORIGINS, ...meshHostedSandboxOrigins, ...named.filter(canBeNamed)].includes(origin)
  } catch {
    return false
  }
}

function canBeNamed(origin: string): boolean {
  const { protocol, hostname } = new URL(origin)
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname))
}

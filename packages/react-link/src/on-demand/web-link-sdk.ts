import { createLink, isLinkEventTypeKey } from '@meshconnect/web-link-sdk'
import { provide } from './provide'

// In a file of its own: importing the SDK has effects, and a file that failed to load is imported again.
export const webLinkSdk = provide('webLinkSdk', { createLink, isLinkEventTypeKey })

export type WebLinkSdk = typeof webLinkSdk

// What a fragment of code in a document takes from the app around it. The fragment asks for it in a comment above it:
// `<!-- with: link, show -->`.
import type { FrontApi } from '@meshconnect/node-api'
import type { Sandbox } from 'mesh-link-sandbox'
import type { MeshConnection, MeshLinkClient, TokenBackendOptions, useMeshLink } from 'react-mesh-link'

export { default as posthog } from 'posthog-js'
export { MeshLinkButton, MeshLinkProvider, useMeshConnections } from 'react-mesh-link'

export declare const meshLink: MeshLinkClient
export declare const user: { id: string }
export declare function App(): null
export declare function show(message: string): void
export declare const connection: MeshConnection
export declare const link: ReturnType<typeof useMeshLink>
export declare const button: HTMLButtonElement
export declare const output: HTMLOutputElement
export declare const fetchLinkToken: TokenBackendOptions['fetchLinkToken']

export declare const api: FrontApi<unknown>['managedTransfers']
export declare const sandbox: Sandbox
export declare const tokenId: string
export declare const networkId: string
export declare const toAddress: string

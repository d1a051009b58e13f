import type { Stack } from './start-stack'

/**
 * Writes the text that says where the demo is and what to do next.
 *
 * @param tookMs how long the start took
 */
export function banner({ appUrl, linkUrl }: Stack, tookMs: number): string {
  const seconds = (tookMs / 1000).toFixed(1)
  const hint = linkUrl
    ? `Sign in as Ada or Ben, then connect any exchange in Link:
    user      Mesh  (or MeshUSDC, MeshETH, MeshSOL, MeshBTC …)
    password  Pass123
    code      123456
  This is the local sandbox: no account at Mesh, no network, no real money.`
    : 'Harbor uses the real Mesh, at MESH_API_URL.'
  return `
  Harbor is ready in ${seconds} s:  ${appUrl}

  ${hint}

  Stop with Ctrl-C.
`
}

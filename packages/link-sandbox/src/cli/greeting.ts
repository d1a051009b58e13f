import type { Sandbox } from '../sandbox'

/** What a person sees when the sandbox is ready. */
export function greeting(ready: Sandbox): string {
  return `The Mesh sandbox is ready.

  Mesh API        ${ready.apiUrl}
  Link UI         ${ready.linkUrl}
  Client id       ${ready.clientId}
  Client secret   ${ready.clientSecret}
  Read secret     ${ready.readClientSecret}
  Webhook secret  ${ready.webhookSecret}

Log in to any exchange as Mesh, MeshUSDC, … with the password Pass123 and the code 123456. Stop with Ctrl+C.
`
}

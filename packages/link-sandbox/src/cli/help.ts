/** What `--help` prints. */
export const HELP = `Usage: mesh-link-sandbox [options]

A local stand-in for Mesh: its API on one port, its Link UI on another.

Where it is
  --port PORT              port of the Mesh API (default 4010, 0 for any free one)
  --link-port PORT         port of the Link UI (default 4011, 0 for any free one)
  --host ADDRESS           address to listen on (default 127.0.0.1: this machine only)
  --public-host NAME       host name in the URLs (default localhost)
  --data DIR               folder that keeps the data and the credentials (default: memory only)

Who uses it
  --client-id ID                client id of the API (default: generated)
  --client-secret SECRET        secret of the key that may write (default: generated)
  --read-client-secret SECRET   secret of the key that may only read (default: generated)
  --client-name NAME            what Link calls the app (default "Your app")
  --allowed-origin ORIGIN       origin that may frame Link; repeat for more (default: any on this machine)
  --link-style JSON             how Link looks, e.g. '{"th":"dark","ac":"#0b6b41"}'
  --seed TEXT                   makes ids and secrets repeatable, the credentials too

Webhooks and transfers
  --webhook-url URL        where transfer webhooks are posted (default: none are sent)
  --webhook-secret SECRET  secret that signs them (default: generated)
  --webhook-timeout MS     how long one may take to be answered (default 200)
  --settle-after SECONDS   time from a transfer to its settlement (default 4)

  --json                   print one line of JSON with URLs and credentials when ready
  --help                   print this
  --version                print the version

Environment
  MESH_SANDBOX_KEY         seals the tokens in the data folder, at least 16 characters (default: generated, kept there)

Users: Mesh, Mesh2 (empty), Mesh3 (cash only), Mesh4, MeshBTC, MeshUSDC, MeshUSDT, MeshPYUSD, MeshETH, MeshSOL
Password: Pass123   Code: 123456
`

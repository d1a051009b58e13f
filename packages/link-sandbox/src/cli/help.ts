/** What `--help` prints. */
export const HELP = `Usage: mesh-link-sandbox [options]

A local stand-in for Mesh: its API on one port, its Link UI on another.

  --port PORT              port of the Mesh API (default 4010, 0 for any free one)
  --link-port PORT         port of the Link UI (default 4011, 0 for any free one)
  --data DIR               folder that keeps the data and the credentials (default: memory only)
  --webhook-url URL        where transfer webhooks are posted
  --webhook-secret SECRET  secret that signs them (default: generated)
  --allowed-origin ORIGIN  origin that may frame Link; repeat for more (default: any on this machine)
  --client-id ID           client id of the API (default: generated)
  --client-secret SECRET   client secret of the API (default: generated)
  --client-name NAME       what Link calls the app (default "Your app")
  --settle-after SECONDS   time from a transfer to its settlement (default 4)
  --json                   print one line of JSON with URLs and credentials when ready
  --help                   print this
  --version                print the version

Users: Mesh, Mesh2 (empty), Mesh3 (cash only), Mesh4, MeshBTC, MeshUSDC, MeshUSDT, MeshPYUSD, MeshETH, MeshSOL
Password: Pass123   Code: 123456
`

/** A plain mark of our own as a data URL, which EIP-6963 and Wallet Standard ask for. */
export function walletIcon(name: string): `data:image/svg+xml;base64,${string}` {
  const letter = /[a-z]/i.exec(name)?.[0]?.toUpperCase() ?? 'W'
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><rect width="96" height="96" rx="20" fill="#3f3d56"/>' +
    '<text x="48" y="65" font-family="sans-serif" font-size="48" font-weight="600" text-anchor="middle" fill="#fff">' +
    `${letter}</text></svg>`
  return `data:image/svg+xml;base64,${btoa(svg)}`
}

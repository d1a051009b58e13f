/** Origins of Mesh's production Link, from Mesh's own list in its SDK's repository (not yet enforced by SDK 3.13.0). */
export const MESH_LINK_ORIGINS: readonly string[] = [
  'https://web.meshconnect.com',
  'https://link.meshconnect.com',
  'https://link.meshpay.com',
  'https://link2.meshconnect.com',
]

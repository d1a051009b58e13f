import type { LinkAccessTokenPayload, MeshBrand } from 'react-mesh-link/contract'

const KEYS = ['logoLightUrl', 'logoDarkUrl', 'iconLightUrl', 'iconDarkUrl'] as const

/** Keeps the addresses of pictures, if they are web addresses: they come through the browser. */
export function toBrand(info: LinkAccessTokenPayload['brokerBrandInfo']): MeshBrand {
  const brand: MeshBrand = {}
  for (const key of KEYS) {
    const url = info?.[key]
    if (url && /^https?:\/\//i.test(url) && URL.canParse(url)) brand[key] = url
  }
  return brand
}

import type { Integration } from '../model/catalog/integration'
import logos from './logos.json'

const LOGOS: Readonly<Record<string, string>> = logos

/**
 * The logo of an institution: a PNG of 64 × 64 pixels in base64, its monogram in white on its colour. Never the logo of a
 * real brand. A new institution needs a PNG of its own in `logos.json`, under its id.
 */
export function monogramLogo({ id, name }: Integration): string {
  const logo = LOGOS[id]
  if (logo === undefined)
    throw new Error(`${name} has no logo. Add a PNG in base64 to src/logo/logos.json, under ${id}.`)
  return logo
}

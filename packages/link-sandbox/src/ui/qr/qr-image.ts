import { qrPath } from './qr-path'

/** A QR code as an image in a `data:` URL, black on white. @param text what a camera reads, e.g. an address */
export function qrImage(text: string): string {
  const { path, size } = qrPath(text)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

import { page } from 'vitest/browser'

/** Takes screenshots of an element until two are alike, so that nothing moves any more. @returns its pixels */
export async function takePixels(element: Element): Promise<ImageData> {
  let last = await takeOnce(element)
  for (let tries = 0; tries < 20; tries++) {
    const next = await takeOnce(element)
    if (countDifferences(last, next) === 0) return next
    last = next
  }
  throw new Error(`This moves without end: ${element.outerHTML.slice(0, 200)}`)
}

async function takeOnce(element: Element): Promise<ImageData> {
  const png = await page.screenshot({ element, base64: true, save: false })
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob())
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
  if (!context) throw new Error('This browser has no canvas.')
  context.drawImage(image, 0, 0)
  return context.getImageData(0, 0, image.width, image.height)
}

/**
 * Counts the pixels in which two screenshots differ; all of them, if their sizes do.
 *
 * @param tolerance how much a colour may differ, 0 to 255
 */
export function countDifferences(one: ImageData, other: ImageData, tolerance = 0): number {
  if (one.width !== other.width || one.height !== other.height) return one.width * one.height
  let count = 0
  for (let start = 0; start < one.data.length; start += 4) {
    const [pixel, otherPixel] = [one, other].map(({ data }) => data.subarray(start, start + 4))
    if (pixel?.some((part, index) => Math.abs(part - (otherPixel?.[index] ?? 0)) > tolerance)) count++
  }
  return count
}

/** The same picture, as in a mirror. */
export function mirror({ width, height, data }: ImageData): ImageData {
  const pixels = new Uint32Array(data.buffer.slice(0))
  for (let row = 0; row < height; row++) pixels.subarray(row * width, (row + 1) * width).reverse()
  return new ImageData(new Uint8ClampedArray(pixels.buffer), width, height)
}

/**
 * Measures how well an element's edge is seen at the middle of its left side.
 *
 * @param surrounding brightness around the element, 0 to 1
 * @returns the contrast of the edge with its surroundings, 1 to 21
 */
export async function edgeContrast(element: Element, surrounding: number): Promise<number> {
  const { width, height, data } = await takePixels(element)
  const start = Math.floor(height / 2) * width * 4
  const contrasts = [0, 1, 2].map((x) => {
    const [light, dark] = [surrounding, brightness(data.subarray(start + x * 4))].sort((a, b) => b - a)
    return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
  })
  return Math.max(...contrasts)
}

/** Relative luminance, as WCAG defines it. */
function brightness([red = 0, green = 0, blue = 0]: Uint8ClampedArray): number {
  const linear = (part: number) => (part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4)
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

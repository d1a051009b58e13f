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

/** Counts the pixels in which two screenshots differ; all of them, if their sizes do. */
export function countDifferences(one: ImageData, other: ImageData): number {
  if (one.width !== other.width || one.height !== other.height) return one.width * one.height
  const [pixels, others] = [one, other].map(({ data }) => new Uint32Array(data.buffer)) as [
    Uint32Array,
    Uint32Array,
  ]
  return pixels.filter((pixel, index) => pixel !== others[index]).length
}

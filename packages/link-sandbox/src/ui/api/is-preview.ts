import { hasShape } from './has-shape'

/** Whether an answer is a preview, as far as the page relies on it. */
export function isPreview(value: unknown): boolean {
  return hasShape(value, {
    previewId: 'string',
    toAddress: 'string',
    amount: 'number',
    total: 'number',
    expiresInSeconds: 'number',
  })
}

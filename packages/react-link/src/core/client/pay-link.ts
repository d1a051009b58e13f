import type { LinkTokenResponse } from '../contract'
import { MeshLinkError } from '../errors/mesh-link-error'
import { OUR_FAULT } from '../errors/our-fault'
import { toMeshLinkError } from '../errors/to-mesh-link-error'
import type { Given } from '../session/session'

/**
 * What `createPayLink()` resolves with: the pay link, or why there is none.
 *
 * @typeParam Data what the intent gives the page beside the link token
 */
export type PayLinkResult<Data = unknown> =
  | (Given<Data> & {
      /** A page of Mesh, to show as a link or a QR code. Whoever opens it pays what the intent says. */
      paymentLink: string
      error?: undefined
    })
  | { error: MeshLinkError; paymentLink?: undefined; data?: undefined }

/** Reads the pay link of a link token. The token itself is dropped: it opens Link, and here nothing does. Never rejects. */
export async function createPayLink(linkToken: Promise<LinkTokenResponse>): Promise<PayLinkResult> {
  try {
    const { paymentLink, data } = await linkToken
    if (!paymentLink) {
      throw new MeshLinkError(
        'pay_link_missing',
        'The backend gave no pay link. Set generatePayLink and a transactionId in the transferOptions of this intent.',
      )
    }
    // The app will put it into a link, where `javascript:` would run.
    if (!/^https?:\/\//.test(paymentLink)) {
      throw new MeshLinkError(
        'backend_invalid_response',
        'The pay link of the backend is not an http(s) URL.',
      )
    }
    return { paymentLink, data }
  } catch (thrown) {
    return { error: toMeshLinkError(thrown, 'backend_error', 'The backend gave no pay link.', OUR_FAULT) }
  }
}

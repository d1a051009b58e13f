import { Hono } from 'hono'
import { z } from 'zod'
import { executeInLink, type LinkExecution } from '../model/execute-in-link'
import { walletOfPreview } from '../model/wallet/wallet-of-preview'
import type { LinkExecute } from './contract'
import type { LinkContext } from './link-context'
import type { LinkEnv } from './link-env'
import { linkPreview } from './link-preview'
import { readLinkBody } from './read-link-body'
import { transferFinished } from './transfer-finished'

const text = z.string().max(256)
const body = z.object({ previewId: text, code: text.optional() })

/** `POST /link-api/{clientId}/execute`: first asks for the transfer's code, then sends; out of a wallet, says what the wallet has to send. */
export function executeRoute({ store, now, rules }: LinkContext) {
  return new Hono<LinkEnv>().post('/', async (c) => {
    const command = { ...(await readLinkBody(c, body)), sessionKey: c.get('sessionKey') }
    const request = await store.run((state, given) => walletOfPreview(state, command, given))
    if (request) return c.json({ step: 'wallet', request } satisfies LinkExecute)
    const done = await store.run((state, given) => executeInLink(state, command, rules, given))
    return c.json(linkExecute(done, now()))
  })
}

function linkExecute(done: LinkExecution, now: number): LinkExecute {
  switch (done.step) {
    case 'mfa':
      return done
    case 'feeRisen':
      return { step: 'feeRisen', preview: linkPreview(done.preview, now) }
    case 'executed':
      return { step: 'executed', transfer: transferFinished(done.transfer) }
  }
}

import { Hono } from 'hono'
import { z } from 'zod'
import { openWallet } from '../model/wallet/connect'
import { proveWallet, startWalletProof, verifiedAddresses } from '../model/wallet/proof'
import { sendFromWallet } from '../model/wallet/send'
import { readLinkBody, text } from './body'
import { linkConnected } from './connect'
import type { LinkContext, LinkEnv } from './context'
import type { LinkExecute, LinkWalletChallenge, LinkWalletProof } from './contract'
import { transferFinished } from './transfer'

const proofBody = z.object({ challengeKey: z.string().max(256), signature: z.string().max(512) })

/** `POST /link-api/{clientId}/wallet/proof`: the signature; connects the wallet, or records it as verified. */
export function walletProofRoute({ store, now }: LinkContext) {
  return new Hono<LinkEnv>().post('/', async (c) => {
    const command = { ...(await readLinkBody(c, proofBody)), sessionKey: c.get('sessionKey') }
    const proved = await store.run((state, given) => proveWallet(state, command, given))
    if ('connected' in proved) {
      const connection = linkConnected(proved.connected, now())
      return c.json({ step: 'connected', connection } satisfies LinkWalletProof)
    }
    const { signature, message, address, verifiedAt } = proved.verification
    const payload = {
      signedMessageHash: signature,
      message,
      address,
      timeStamp: verifiedAt,
      isVerified: true,
      verifiedAddresses: verifiedAddresses(store.state, proved.verification),
    }
    return c.json({ step: 'verified', payload } satisfies LinkWalletProof)
  })
}

const challengeBody = z.object({ integrationId: text, address: text })

/** `POST /link-api/{clientId}/wallet/challenge`: what the wallet has to sign. */
export function walletChallengeRoute({ store, now }: LinkContext) {
  return new Hono<LinkEnv>().post('/', async (c) => {
    const command = { ...(await readLinkBody(c, challengeBody)), sessionKey: c.get('sessionKey') }
    const proof = await store.run((state, given) => startWalletProof(state, command, given))
    const answer: LinkWalletChallenge =
      'connected' in proof
        ? { step: 'connected', connection: linkConnected(proof.connected, now()) }
        : { step: 'sign', ...proof }
    return c.json(answer)
  })
}

const openBody = z.object({ integrationId: z.string().max(256) })

/** `POST /link-api/{clientId}/wallet/open`: before the page turns to a wallet, so that a wallet can be out of order on demand. */
export function walletOpenRoute({ store }: LinkContext) {
  return new Hono<LinkEnv>().post('/', async (c) => {
    const command = { ...(await readLinkBody(c, openBody)), sessionKey: c.get('sessionKey') }
    await store.run((state, given) => openWallet(state, command, given))
    return c.json({})
  })
}

const sentBody = z.object({
  previewId: text,
  hash: text.optional(),
  // Solana's limit is 1,232 bytes.
  signedTransaction: z.string().max(2_000).optional(),
})

/** `POST /link-api/{clientId}/wallet/sent`: what the wallet sent for a preview. */
export function walletSentRoute({ store, rules }: LinkContext) {
  return new Hono<LinkEnv>().post('/', async (c) => {
    const command = { ...(await readLinkBody(c, sentBody)), sessionKey: c.get('sessionKey') }
    const transfer = await store.run((state, given) => sendFromWallet(state, command, rules, given))
    return c.json({ step: 'executed', transfer: transferFinished(transfer) } satisfies LinkExecute)
  })
}

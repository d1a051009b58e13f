import { Hono } from 'hono'
import { z } from 'zod'
import { openWallet } from '../model/wallet/connect'
import { proveWallet, startWalletProof, verifiedAddresses } from '../model/wallet/proof'
import { sendFromWallet } from '../model/wallet/send'
import { readCommand, text } from './body'
import { linkConnected } from './connect'
import type { LinkContext, LinkEnv } from './context'
import type { LinkExecute, LinkWalletChallenge, LinkWalletProof } from './contract'
import { transferFinished } from './transfer'

const openBody = z.object({ integrationId: text })

/** `POST /link-api/{clientId}/wallet/open`: called before the page asks a wallet, so that wallet faults can occur. */
export function walletOpenRoute({ store }: LinkContext) {
  return new Hono<LinkEnv>().post('/', async (c) => {
    const command = await readCommand(c, openBody)
    await store.run((state, context) => openWallet(state, command, context))
    return c.json({})
  })
}

const challengeBody = z.object({ integrationId: text, address: text })

/** `POST /link-api/{clientId}/wallet/challenge`: answers the message to sign. */
export function walletChallengeRoute(link: LinkContext) {
  const { store } = link
  return new Hono<LinkEnv>().post('/', async (c) => {
    const command = await readCommand(c, challengeBody)
    const proof = await store.run((state, context) => startWalletProof(state, command, context))
    const answer: LinkWalletChallenge =
      'connected' in proof
        ? { step: 'connected', connection: linkConnected(proof.connected, link) }
        : { step: 'sign', ...proof }
    return c.json(answer)
  })
}

const proofBody = z.object({ challengeKey: text, signature: z.string().max(512) })

/** `POST /link-api/{clientId}/wallet/proof`: checks the signature, then connects the wallet or records the verification. */
export function walletProofRoute(link: LinkContext) {
  const { store } = link
  return new Hono<LinkEnv>().post('/', async (c) => {
    const command = await readCommand(c, proofBody)
    const proved = await store.run((state, context) => proveWallet(state, command, context))
    if ('connected' in proved) {
      const connection = linkConnected(proved.connected, link)
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

const sentBody = z.object({
  previewId: text,
  hash: text.optional(),
  // Solana's limit is 1,232 bytes.
  signedTransaction: z.string().max(2_000).optional(),
})

/** `POST /link-api/{clientId}/wallet/sent`: the transaction that the wallet sent for a preview. */
export function walletSentRoute({ store, rules }: LinkContext) {
  return new Hono<LinkEnv>().post('/', async (c) => {
    const command = await readCommand(c, sentBody)
    const transfer = await store.run((state, context) => sendFromWallet(state, command, rules, context))
    return c.json({ step: 'executed', transfer: transferFinished(transfer) } satisfies LinkExecute)
  })
}

import { Hono } from 'hono'
import { z } from 'zod'
import { startWalletProof } from '../model/wallet/start-wallet-proof'
import type { LinkWalletChallenge } from './contract-wallet'
import { linkConnected } from './link-connected'
import type { LinkContext } from './link-context'
import type { LinkEnv } from './link-env'
import { readLinkBody } from './read-link-body'

const text = z.string().max(256)
const body = z.object({ integrationId: text, address: text })

/** `POST /link-api/{clientId}/wallet/challenge`: what the wallet has to sign. */
export function walletChallengeRoute({ store, now }: LinkContext) {
  return new Hono<LinkEnv>().post('/', async (c) => {
    const command = { ...(await readLinkBody(c, body)), sessionKey: c.get('sessionKey') }
    const proof = await store.run((state, given) => startWalletProof(state, command, given))
    const answer: LinkWalletChallenge =
      'connected' in proof
        ? { step: 'connected', connection: linkConnected(proof.connected, now()) }
        : { step: 'sign', ...proof }
    return c.json(answer)
  })
}

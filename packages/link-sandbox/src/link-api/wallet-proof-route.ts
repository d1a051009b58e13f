import { Hono } from 'hono'
import { z } from 'zod'
import { proveWallet } from '../model/wallet/prove-wallet'
import { verifiedAddresses } from '../model/wallet/verified-addresses'
import type { LinkWalletProof } from './contract-wallet'
import { linkConnected } from './link-connected'
import type { LinkContext } from './link-context'
import type { LinkEnv } from './link-env'
import { readLinkBody } from './read-link-body'

const body = z.object({ challengeKey: z.string().max(256), signature: z.string().max(512) })

/** `POST /link-api/{clientId}/wallet/proof`: the signature; connects the wallet, or records it as verified. */
export function walletProofRoute({ store, now }: LinkContext) {
  return new Hono<LinkEnv>().post('/', async (c) => {
    const command = { ...(await readLinkBody(c, body)), sessionKey: c.get('sessionKey') }
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

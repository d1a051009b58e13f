import { Hono } from 'hono'
import { linkFaults } from '../faults/link-faults'
import { Refusal } from '../model/refusal'
import { addressesRoute } from './addresses-route'
import { answerRefusal } from './answer-refusal'
import { assetsRoute } from './assets-route'
import { buyRoute } from './buy-route'
import { connectRoute } from './connect-route'
import { executeRoute } from './execute-route'
import { faultsRoute } from './faults-route'
import { fundRoute } from './fund-route'
import { fundingRoute } from './funding-route'
import { kycRoute } from './kyc-route'
import type { LinkContext } from './link-context'
import type { LinkEnv } from './link-env'
import { loginRoute } from './login-route'
import { manualRoute } from './manual-route'
import { mfaRoute } from './mfa-route'
import { oauthRoute } from './oauth-route'
import { oauthWindowRoute } from './oauth-window-route'
import { previewRoute } from './preview-route'
import { requireSessionKey } from './require-session-key'
import { returnRoute } from './return-route'
import { sessionRoute } from './session-route'
import { transferStatusRoute } from './transfer-status-route'
import { walletChallengeRoute } from './wallet-challenge-route'
import { walletOpenRoute } from './wallet-open-route'
import { walletProofRoute } from './wallet-proof-route'
import { walletSentRoute } from './wallet-sent-route'

/** What the Link UI talks to, as in `contract.ts`. */
export function createLinkApi(context: LinkContext) {
  return new Hono<LinkEnv>()
    .use(linkFaults(context))
    .route('/session', sessionRoute(context))
    .route('/oauth-window', oauthWindowRoute(context))
    .use(requireSessionKey(context))
    .route('/return', returnRoute(context))
    .route('/login', loginRoute(context))
    .route('/mfa', mfaRoute(context))
    .route('/oauth', oauthRoute(context))
    .route('/connect', connectRoute(context))
    .route('/assets', assetsRoute(context))
    .route('/preview', previewRoute(context))
    .route('/execute', executeRoute(context))
    .route('/wallet/open', walletOpenRoute(context))
    .route('/wallet/challenge', walletChallengeRoute(context))
    .route('/wallet/proof', walletProofRoute(context))
    .route('/wallet/sent', walletSentRoute(context))
    .route('/kyc', kycRoute(context))
    .route('/funding', fundingRoute(context))
    .route('/fund', fundRoute(context))
    .route('/transfer', transferStatusRoute(context))
    .route('/addresses', addressesRoute(context))
    .route('/manual', manualRoute(context))
    .route('/buy', buyRoute(context))
    .route('/faults', faultsRoute(context))
    .all('*', () => {
      throw new Refusal('invalid_request', 'There is no such page. Go back to the app and start again.')
    })
    .onError((error, c) => answerRefusal(error, c, context.onError))
}

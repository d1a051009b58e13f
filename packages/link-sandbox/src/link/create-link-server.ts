import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { Refusal } from '../model/state/refusal'
import { answerRefusal, requireSessionKey } from './body'
import { connectRoute } from './connect'
import type { LinkContext, LinkEnv } from './context'
import { faultsRoute, linkFaults, pageLoadFaults, writePageFaults } from './faults'
import { fundingRoute, fundRoute } from './funding'
import { loginRoute, mfaRoute, oauthRoute, oauthWindowRoute } from './login'
import { missingUiPage, readAsset, readPage, uiFolder } from './page'
import { returnRoute, sessionRoute } from './session'
import { assetsRoute, executeRoute, kycRoute, previewRoute, transferStatusRoute } from './transfer'
import { walletChallengeRoute, walletOpenRoute, walletProofRoute, walletSentRoute } from './wallet'
import { addressesRoute, buyRoute, manualRoute } from './without-account'

/** The server of the Link origin: the Link page for the SDK's frame, its files and its API. */
export function createLinkServer(context: LinkContext & { allowedOrigins: string[] }) {
  const windowPolicy = pageHeaders(["'none'"])['Content-Security-Policy']
  const headers = Object.entries(pageHeaders(context.allowedOrigins))
  return new Hono()
    .use(async (c, next) => {
      await next()
      for (const [name, value] of headers) {
        if (!c.res.headers.has(name)) c.header(name, value)
      }
    })
    .get('/b2b-iframe/:clientId/broker-connect', pageLoadFaults(context), async (c) => {
      const page = await readPage('index.html')
      if (!page) return c.html(missingUiPage, 503)
      return c.html(await writePageFaults(context.store, page))
    })
    .get('/oauth/:clientId/authorize', async (c) => {
      // Against clickjacking: the user gives consent on this page, so no other page may frame it.
      c.header('Content-Security-Policy', windowPolicy)
      const page = await readPage('oauth.html')
      return page ? c.html(page) : c.html(missingUiPage, 503)
    })
    .get('/assets/:name', async (c) => {
      const folder = uiFolder()
      const asset = folder && (await readAsset(folder, c.req.param('name')))
      if (!asset) return c.text('Not found', 404)
      // File names contain a hash of the content.
      c.header('Cache-Control', 'public, max-age=31536000, immutable')
      return c.body(asset.content, 200, { 'Content-Type': asset.type })
    })
    .get('/prewarm', (c) => c.html('<!doctype html><title>Link</title>'))
    .use('/link-api/:clientId/*', requireClient(context))
    .route('/link-api/:clientId', createLinkApi(context))
    .notFound((c) => c.text('Not found', 404))
    .onError((error, c) => {
      context.onError(error)
      return c.text('The sandbox failed to answer. Its log says why.', 500)
    })
}

/** The API of the Link page. Its types are in `contract.ts`. */
function createLinkApi(context: LinkContext) {
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

/** Middleware: refuses a call whose path has the id of another client. */
function requireClient(context: LinkContext) {
  return createMiddleware(async (c, next) => {
    if (c.req.param('clientId')?.toLowerCase() === context.clientId.toLowerCase()) return next()
    const refusal = new Refusal(
      'token_unknown',
      'This link is not valid. Go back to the app and start again.',
    )
    return answerRefusal(refusal, c, context.onError)
  })
}

/** Origins that may frame Link when `allowedOrigins` is empty: this machine only. */
const LOOPBACK = ['http://localhost:*', 'http://127.0.0.1:*']

function frameAncestors(allowedOrigins: string[]): string {
  return (allowedOrigins.length > 0 ? allowedOrigins : LOOPBACK).join(' ')
}

/** Headers of every answer of the Link origin. The page needs no inline code and calls its own origin only. */
function pageHeaders(allowedOrigins: string[]): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frameAncestors(allowedOrigins)}`,
  ].join('; ')
  return {
    'Content-Security-Policy': policy,
    'Cache-Control': 'no-store',
    // The page's URL contains the one-time code.
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  }
}

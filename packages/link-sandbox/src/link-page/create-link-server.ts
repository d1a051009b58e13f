import { Hono } from 'hono'
import { announceFaults } from '../faults/announce-faults'
import { pageLoadFaults } from '../faults/page-load-faults'
import { createLinkApi } from '../link-api/create-link-api'
import type { LinkContext } from '../link-api/link-context'
import { missingUiPage } from './missing-ui-page'
import { pageHeaders } from './page-headers'
import { readAsset } from './read-asset'
import { readPage } from './read-page'
import { requireClient } from './require-client'
import { uiFolder } from './ui-folder'

/** The Link origin: the page that the SDK puts in its frame, its files and its API. */
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
      return c.html(await announceFaults(context.store, page))
    })
    .get('/oauth/:clientId/authorize', async (c) => {
      // Nobody may lay this page under a page of their own: the person agrees to something here.
      c.header('Content-Security-Policy', windowPolicy)
      const page = await readPage('oauth.html')
      return page ? c.html(page) : c.html(missingUiPage, 503)
    })
    .get('/assets/:name', async (c) => {
      const folder = uiFolder()
      const asset = folder && (await readAsset(folder, c.req.param('name')))
      if (!asset) return c.text('Not found', 404)
      // Their names carry a hash of their content.
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

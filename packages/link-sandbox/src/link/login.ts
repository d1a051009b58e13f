import { Hono } from 'hono'
import { z } from 'zod'
import { accountValue, type InstitutionAccount } from '../model/accounts'
import { confirmLogin, resendLoginCode, startLogin } from '../model/connect/login'
import {
  decideLoginWindow,
  enterLoginWindow,
  loginWindowResult,
  openLoginWindow,
  requireLoginWindow,
} from '../model/connect/login-window'
import { unitsToNumber } from '../model/money'
import { requireSession } from '../model/session/session'
import type { SandboxState } from '../model/state/state'
import { readLinkBody, text } from './body'
import type { LinkContext, LinkEnv } from './context'
import type {
  LinkLogin,
  LinkMfa,
  LinkOAuth,
  LinkOAuthDecided,
  LinkOAuthLogin,
  LinkOAuthResult,
  LinkOAuthWindow,
} from './contract'
import { linkIntegration } from './session'

const loginBody = z.object({ integrationId: text, username: text, password: text })

/** `POST /link-api/{clientId}/login`: user name and password at an integration. */
export function loginRoute({ store }: LinkContext) {
  return new Hono<LinkEnv>().post('/', async (c) => {
    const command = { ...(await readLinkBody(c, loginBody)), sessionKey: c.get('sessionKey') }
    const { challengeKey, accounts } = await store.run((state, given) => startLogin(state, command, given))
    const answer: LinkLogin = {
      challengeKey,
      ...(accounts ? accountChoice(store.state, accounts) : { step: 'mfa' }),
    }
    return c.json(answer)
  })
}

const codeBody = z.object({ challengeKey: text, code: text })
const resendBody = z.object({ challengeKey: text })

/** `POST /link-api/{clientId}/mfa`: the code of a login; answers the accounts to choose from. `/resend` sends another code. */
export function mfaRoute({ store }: LinkContext) {
  return new Hono<LinkEnv>()
    .post('/', async (c) => {
      const command = { ...(await readLinkBody(c, codeBody)), sessionKey: c.get('sessionKey') }
      const accounts = await store.run((state, given) => confirmLogin(state, command, given))
      return c.json(accountChoice(store.state, accounts))
    })
    .post('/resend', async (c) => {
      const command = { ...(await readLinkBody(c, resendBody)), sessionKey: c.get('sessionKey') }
      await store.run((state, given) => resendLoginCode(state, command, given))
      return c.json({})
    })
}

const oauthBody = z.object({ integrationId: text })
const resultBody = z.object({ challengeKey: text })

/** `POST /link-api/{clientId}/oauth`: a window of the institution for Link to open; `/result`: what it led to so far. */
export function oauthRoute({ store, now }: LinkContext) {
  return new Hono<LinkEnv>()
    .post('/', async (c) => {
      const command = { ...(await readLinkBody(c, oauthBody)), sessionKey: c.get('sessionKey') }
      const opened = await store.run((state, given) => openLoginWindow(state, command, given))
      const { clientId } = requireSession(store.state, command.sessionKey, now())
      const answer: LinkOAuth = {
        challengeKey: opened.challengeKey,
        url: `/oauth/${encodeURIComponent(clientId)}/authorize?state=${encodeURIComponent(opened.state)}`,
      }
      return c.json(answer)
    })
    .post('/result', async (c) => {
      const command = { ...(await readLinkBody(c, resultBody)), sessionKey: c.get('sessionKey') }
      const accounts = loginWindowResult(store.state, command, now())
      const answer: LinkOAuthResult = accounts ? accountChoice(store.state, accounts) : { step: 'pending' }
      return c.json(answer)
    })
}

const windowBody = z.object({ state: text })
const windowLoginBody = z.object({ state: text, username: text, password: text })
const decideBody = z.object({ state: text, isAllowed: z.boolean() })

/** `/link-api/{clientId}/oauth-window`: what the window of an institution asks for. Its state is its only right. */
export function oauthWindowRoute({ store, now, clientName }: LinkContext) {
  return new Hono()
    .post('/', async (c) => {
      const { session, integration } = requireLoginWindow(
        store.state,
        await readLinkBody(c, windowBody),
        now(),
      )
      const answer: LinkOAuthWindow = {
        integration: linkIntegration(integration),
        clientName,
        isTransfer: session.request.transfer !== undefined,
      }
      return c.json(answer)
    })
    .post('/login', async (c) => {
      const command = await readLinkBody(c, windowLoginBody)
      const step = await store.run((state, given) => enterLoginWindow(state, command, given))
      const answer: LinkOAuthLogin = { step }
      return c.json(answer)
    })
    .post('/decide', async (c) => {
      const command = await readLinkBody(c, decideBody)
      const step = await store.run((state, given) => decideLoginWindow(state, command, given))
      const answer: LinkOAuthDecided = { step }
      return c.json(answer)
    })
}

/** The accounts to choose from once a login is complete. */
function accountChoice(state: SandboxState, accounts: InstitutionAccount[]): LinkMfa {
  return {
    step: 'accounts',
    accounts: accounts.map((account) => ({
      accountId: account.accountId,
      accountName: account.name,
      totalInFiat: unitsToNumber(accountValue(state, account), 2),
    })),
  }
}

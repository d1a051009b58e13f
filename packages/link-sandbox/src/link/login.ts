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
import { readCommand, readLinkBody, text } from './body'
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

/** `POST /link-api/{clientId}/login`: checks user name and password. */
export function loginRoute({ store }: LinkContext) {
  return new Hono<LinkEnv>().post('/', async (c) => {
    const command = await readCommand(c, loginBody)
    const { challengeKey, accounts } = await store.run((state, context) =>
      startLogin(state, command, context),
    )
    const answer: LinkLogin = {
      challengeKey,
      ...(accounts ? accountChoice(store.state, accounts) : { step: 'mfa' }),
    }
    return c.json(answer)
  })
}

const codeBody = z.object({ challengeKey: text, code: text })
const resendBody = z.object({ challengeKey: text })

/** `POST /link-api/{clientId}/mfa`: checks the code of a login, answers the accounts to choose from. `/resend` sends a new code. */
export function mfaRoute({ store }: LinkContext) {
  return new Hono<LinkEnv>()
    .post('/', async (c) => {
      const command = await readCommand(c, codeBody)
      const accounts = await store.run((state, context) => confirmLogin(state, command, context))
      return c.json(accountChoice(store.state, accounts))
    })
    .post('/resend', async (c) => {
      const command = await readCommand(c, resendBody)
      await store.run((state, context) => resendLoginCode(state, command, context))
      return c.json({})
    })
}

const oauthBody = z.object({ integrationId: text })
const resultBody = z.object({ challengeKey: text })

/** `POST /link-api/{clientId}/oauth`: prepares a login in a window of the institution. `/result` answers its result. */
export function oauthRoute({ store, now }: LinkContext) {
  return new Hono<LinkEnv>()
    .post('/', async (c) => {
      const command = await readCommand(c, oauthBody)
      const opened = await store.run((state, context) => openLoginWindow(state, command, context))
      const { clientId } = requireSession(store.state, command.sessionKey, now())
      const answer: LinkOAuth = {
        challengeKey: opened.challengeKey,
        url: `/oauth/${encodeURIComponent(clientId)}/authorize?state=${encodeURIComponent(opened.state)}`,
      }
      return c.json(answer)
    })
    .post('/result', async (c) => {
      const command = await readCommand(c, resultBody)
      const accounts = loginWindowResult(store.state, command, now())
      const answer: LinkOAuthResult = accounts ? accountChoice(store.state, accounts) : { step: 'pending' }
      return c.json(answer)
    })
}

const windowBody = z.object({ state: text })
const windowLoginBody = z.object({ state: text, username: text, password: text })
const decideBody = z.object({ state: text, isAllowed: z.boolean() })

/** `/link-api/{clientId}/oauth-window`: the calls of the institution's window, authorised by its `state`. */
export function oauthWindowRoute({ store, now, clientName, brokerTypes }: LinkContext) {
  return new Hono()
    .post('/', async (c) => {
      const { session, integration } = requireLoginWindow(
        store.state,
        await readLinkBody(c, windowBody),
        now(),
      )
      const answer: LinkOAuthWindow = {
        integration: linkIntegration(integration, brokerTypes),
        clientName,
        isTransfer: session.request.transfer !== undefined,
      }
      return c.json(answer)
    })
    .post('/login', async (c) => {
      const command = await readLinkBody(c, windowLoginBody)
      const step = await store.run((state, context) => enterLoginWindow(state, command, context))
      const answer: LinkOAuthLogin = { step }
      return c.json(answer)
    })
    .post('/decide', async (c) => {
      const command = await readLinkBody(c, decideBody)
      const step = await store.run((state, context) => decideLoginWindow(state, command, context))
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

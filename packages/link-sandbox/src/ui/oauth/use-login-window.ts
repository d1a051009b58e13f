import { useEffect, useState } from 'react'
import type { LinkOAuthDecided, LinkOAuthLogin, LinkOAuthWindow } from '../../link/contract'
import { createLinkCall, hasShape, LinkApiError } from '../api/call'
import type { Failure } from '../flow/flow-state'

type Step =
  | { name: 'opening' | 'login' | 'allowed' | 'denied' | 'over' }
  | { name: 'consent'; username: string }

/** State and actions of the institution's window. @param close closes the window */
export function useLoginWindow(api: WindowApi, close: () => void) {
  const [shown, setShown] = useState<LinkOAuthWindow | null>(null)
  const [step, setStep] = useState<Step>({ name: 'opening' })
  const [isBusy, setIsBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  /** Makes one call at a time. If the window has expired, the window shows that instead of a failure. */
  function run<Answer>(call: () => Promise<Answer>, onAnswer: (answer: Answer) => void): void {
    if (isBusy) return
    setIsBusy(true)
    setFailure(null)
    call()
      .then(onAnswer, (error: unknown) => {
        if (!(error instanceof LinkApiError)) throw error
        if (error.code === 'challenge_expired' || error.code === 'session_unknown') setStep({ name: 'over' })
        else setFailure(error.toFailure())
      })
      .finally(() => setIsBusy(false))
  }

  function finish(name: 'allowed' | 'denied'): void {
    setStep({ name })
    close()
  }

  function open(): void {
    run(api.open, (answer) => {
      setShown(answer)
      setStep({ name: 'login' })
    })
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: opens once; a retry calls `open` itself
  useEffect(open, [])

  return {
    shown,
    step,
    isBusy,
    failure,
    open,
    logIn(username: string, password: string) {
      run(
        () => api.logIn({ username, password }),
        (answer) => (answer.step === 'denied' ? finish('denied') : setStep({ name: 'consent', username })),
      )
    },
    decide(isAllowed: boolean) {
      run(
        () => api.decide(isAllowed),
        (answer) => finish(answer.step),
      )
    },
  }
}

/** The calls of the institution's window to the Link server. Every call rejects with a `LinkApiError`. */
export interface WindowApi {
  open(): Promise<LinkOAuthWindow>
  logIn(input: { username: string; password: string }): Promise<LinkOAuthLogin>
  decide(isAllowed: boolean): Promise<LinkOAuthDecided>
}

/** @param state the one-time `state` in the address of the window */
export function createWindowApi(
  state: string,
  fetcher: typeof fetch = (...args) => fetch(...args),
  pathname = window.location.pathname,
): WindowApi {
  const { post } = createLinkCall({ fetcher, pathname })
  const hasStep = (value: unknown) => hasShape(value, { step: 'string' })
  return {
    open: () =>
      post('/oauth-window', { state }, (value) =>
        hasShape(value, { integration: 'object', clientName: 'string', isTransfer: 'boolean' }),
      ),
    logIn: (input) => post('/oauth-window/login', { ...input, state }, hasStep),
    decide: (isAllowed) => post('/oauth-window/decide', { state, isAllowed }, hasStep),
  }
}

import { useEffect, useState } from 'react'
import type { LinkOAuthWindow } from '../../link-api/contract-connect'
import { LinkApiError } from '../api/link-api-error'
import type { Failure } from '../flow/failure'
import type { WindowApi } from './create-window-api'

type Step =
  | { name: 'opening' | 'login' | 'allowed' | 'denied' | 'over' }
  | { name: 'consent'; username: string }

/** What the window shows, and what the person does in it. @param close closes the window */
export function useLoginWindow(api: WindowApi, close: () => void) {
  const [shown, setShown] = useState<LinkOAuthWindow | null>(null)
  const [step, setStep] = useState<Step>({ name: 'opening' })
  const [isBusy, setIsBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  /** One call at a time. A window that is no longer good says so, whatever was asked. */
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

  // biome-ignore lint/correctness/useExhaustiveDependencies: it opens once, and again only when it is asked to
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

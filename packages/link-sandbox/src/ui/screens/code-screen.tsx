import { useEffect, useId, useRef, useState } from 'react'
import type { LinkIntegration } from '../../link/contract'
import { Button } from '../components/button'
import { CODE_LENGTH, CodeField } from '../components/code-field'
import { IntegrationMark } from '../components/marks'
import { FailureNote, SandboxHint } from '../components/notes'
import { Screen } from '../components/screen'
import type { Failure } from '../flow/flow-state'
import { t } from '../texts/texts'
import styles from './code-screen.module.css'

interface CodeScreenProps {
  integration: LinkIntegration
  /** Why another code is needed after a correct code. */
  again?: string
  title: string
  lead: string
  busyLabel: string
  isBusy: boolean
  failure: Failure | null
  onSubmit: (code: string) => void
  /** Without it no new code can be sent. */
  resend?: { count: number; isBusy: boolean; onResend: () => void }
}

const SANDBOX_CODE = '123456'

/** Asks for the one-time code of a login or of a transfer. The last digit sends the code. */
export function CodeScreen({
  integration,
  again,
  title,
  lead,
  busyLabel,
  isBusy,
  failure,
  onSubmit,
  resend,
}: CodeScreenProps) {
  const [code, setCode] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const titleId = useId()
  const isIncomplete = code.length < CODE_LENGTH
  // A refused code cannot be used again.
  const refused = failure?.code === 'wrong_code' || failure?.code === 'code_expired' ? failure : null

  function startOver() {
    setCode('')
    setIsChecked(false)
    field.current?.focus()
  }
  useOnEach(refused, startOver)
  useOnEach(again, startOver)
  useOnEach(resend?.count, startOver)

  function submit() {
    setIsChecked(true)
    if (isIncomplete) field.current?.focus()
    else onSubmit(code)
  }

  return (
    <Screen
      mark={<IntegrationMark integration={integration} size="l" />}
      title={title}
      titleId={titleId}
      lead={lead}
      onSubmit={submit}
      entry={field}
      footer={
        <>
          <Button type="submit" isBusy={isBusy} busyLabel={busyLabel}>
            {t('common.continue')}
          </Button>
          {resend && (
            <Button
              variant="quiet"
              onClick={resend.onResend}
              isBusy={resend.isBusy}
              busyLabel={t('code.resending')}
            >
              {t('code.resend')}
            </Button>
          )}
        </>
      }
    >
      <FailureNote failure={failure} />
      <p role="status" className={again ? undefined : 'visually-hidden'}>
        {again}
      </p>
      <CodeField
        ref={field}
        value={code}
        onChange={setCode}
        onComplete={onSubmit}
        // What is typed while the code is checked or replaced would be lost.
        isReadOnly={isBusy || resend?.isBusy === true}
        describedBy={titleId}
        error={isChecked && isIncomplete ? t('code.incomplete') : undefined}
      />
      <p role="status" className={styles.resent}>
        {resend && resend.count > 0 && !failure ? t('code.resent') : ''}
      </p>
      <SandboxHint>
        <p>
          {t('hint.code')} <strong className="tabular">{SANDBOX_CODE}</strong>
        </p>
      </SandboxHint>
    </Screen>
  )
}

/** Acts each time that there is another reason to. */
function useOnEach(reason: unknown, act: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: `act` is new on each render
  useEffect(() => {
    if (reason) act()
  }, [reason])
}

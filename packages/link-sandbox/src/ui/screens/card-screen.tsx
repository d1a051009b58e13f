import { useContext, useRef, useState } from 'react'
import type { LinkPreview } from '../../link-api/contract'
import { TEST_CARDS } from '../../model/purchase/test-cards'
import { FormatContext } from '../app/format-context'
import { Button } from '../components/button'
import { FailureNote } from '../components/failure-note'
import { SandboxHint } from '../components/sandbox-hint'
import { Screen } from '../components/screen'
import { TextField } from '../components/text-field'
import type { Failure } from '../flow/failure'
import { texts } from '../texts/texts'
import { cardErrors, groupDigits } from './card-fields'
import styles from './card-screen.module.css'

interface CardScreenProps {
  preview: LinkPreview
  isBusy: boolean
  failure: Failure | null
  onPay: (cardNumber: string) => void
}

/** A card form that takes test cards only: any other number stays in the page. */
export function CardScreen({ preview, isBusy, failure, onPay }: CardScreenProps) {
  const format = useContext(FormatContext)
  const [number, setNumber] = useState('')
  const [expiry, setExpiry] = useState('')
  const [code, setCode] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  const errors = cardErrors({ number, expiry, code }, new Date())
  const shown = isChecked ? errors : {}
  const total = format.fiat(preview.totalInFiat)

  function submit() {
    setIsChecked(true)
    const [first] = Object.keys(errors)
    if (first) form.current?.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus()
    else onPay(number.replace(/\D/g, ''))
  }

  return (
    <Screen
      title={texts.card.title}
      lead={texts.card.text(total)}
      onSubmit={submit}
      footer={
        <Button type="submit" isBusy={isBusy} busyLabel={texts.card.busy}>
          {texts.card.pay(total)}
        </Button>
      }
    >
      <FailureNote failure={failure} />
      <div ref={form} className={styles.fields}>
        <TextField
          name="number"
          label={texts.card.number}
          value={number}
          onChange={(event) => setNumber(groupDigits(event.target.value))}
          error={shown.number}
          inputMode="numeric"
          autoComplete="off"
        />
        <div className={styles.pair}>
          <TextField
            name="expiry"
            label={texts.card.expiry}
            placeholder={texts.card.expiryHint}
            value={expiry}
            onChange={(event) => setExpiry(event.target.value.replace(/[^\d/]/g, '').slice(0, 5))}
            error={shown.expiry}
            inputMode="numeric"
            autoComplete="off"
          />
          <TextField
            name="code"
            label={texts.card.code}
            value={code}
            onChange={(event) => setCode(event.target.value.replace(/\D/g, '').slice(0, 3))}
            error={shown.code}
            inputMode="numeric"
            autoComplete="off"
          />
        </div>
      </div>
      <SandboxHint>
        <p>{texts.card.hint}</p>
        <ul className={styles.cards}>
          {(['good', 'declined'] as const).map((which) => (
            <li key={which}>
              <button
                type="button"
                className={`${styles.card} tabular`}
                onClick={() => setNumber(groupDigits(TEST_CARDS[which]))}
              >
                {groupDigits(TEST_CARDS[which])}
                <span className="visually-hidden">, {texts.card.fill},</span>
              </button>{' '}
              {texts.card[which]}
            </li>
          ))}
        </ul>
      </SandboxHint>
    </Screen>
  )
}

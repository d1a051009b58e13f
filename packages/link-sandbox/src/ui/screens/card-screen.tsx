import { useContext, useRef, useState } from 'react'
import type { LinkPreview } from '../../link/contract'
import { TEST_CARDS } from '../../model/catalog/test-cards'
import { Button } from '../components/button'
import { FailureNote, SandboxHint } from '../components/notes'
import { Screen } from '../components/screen'
import { TextField } from '../components/text-field'
import type { Failure } from '../flow/flow-state'
import { FormatContext } from '../format/format'
import { t } from '../texts/texts'
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
  const total = format.fiat(preview.total.inFiat)

  function submit() {
    setIsChecked(true)
    const [first] = Object.keys(errors)
    if (first) form.current?.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus()
    else onPay(number.replace(/\D/g, ''))
  }

  return (
    <Screen
      title={t('card.title')}
      lead={t('card.text', { total })}
      onSubmit={submit}
      footer={
        <Button type="submit" isBusy={isBusy} busyLabel={t('card.busy')}>
          {t('card.pay', { total })}
        </Button>
      }
    >
      <FailureNote failure={failure} />
      <div ref={form} className={styles.fields}>
        <TextField
          name="number"
          label={t('card.number')}
          value={number}
          onChange={(event) => setNumber(groupDigits(event.target.value))}
          error={shown.number}
          inputMode="numeric"
          autoComplete="off"
        />
        <div className={styles.pair}>
          <TextField
            name="expiry"
            label={t('card.expiry')}
            placeholder={t('card.expiryHint')}
            value={expiry}
            onChange={(event) => setExpiry(event.target.value.replace(/[^\d/]/g, '').slice(0, 5))}
            error={shown.expiry}
            inputMode="numeric"
            autoComplete="off"
          />
          <TextField
            name="code"
            label={t('card.code')}
            value={code}
            onChange={(event) => setCode(event.target.value.replace(/\D/g, '').slice(0, 3))}
            error={shown.code}
            inputMode="numeric"
            autoComplete="off"
          />
        </div>
      </div>
      <SandboxHint>
        <p>{t('card.hint')}</p>
        <ul className={styles.cards}>
          {(['good', 'declined'] as const).map((which) => (
            <li key={which}>
              <button
                type="button"
                className={`${styles.card} tabular`}
                onClick={() => setNumber(groupDigits(TEST_CARDS[which]))}
              >
                {groupDigits(TEST_CARDS[which])}
                <span className="visually-hidden">, {t('card.fill')},</span>
              </button>{' '}
              {t(`card.outcomes.${which}`)}
            </li>
          ))}
        </ul>
      </SandboxHint>
    </Screen>
  )
}

interface CardFields {
  number: string
  expiry: string
  code: string
}

const KNOWN: readonly string[] = Object.values(TEST_CARDS)

/** What is wrong with each field, in their order. */
function cardErrors({ number, expiry, code }: CardFields, now: Date): Partial<CardFields> {
  const digits = number.replace(/\D/g, '')
  const errors: Partial<CardFields> = {}
  if (digits === '') errors.number = t('card.numberMissing')
  else if (!KNOWN.includes(digits)) errors.number = t('card.notATestCard')
  if (!isToCome(expiry, now)) errors.expiry = t('card.expiryWrong')
  if (code.length !== 3) errors.code = t('card.codeWrong')
  return errors
}

function isToCome(expiry: string, now: Date): boolean {
  const [, month, year] = /^(0?[1-9]|1[0-2])\/?(\d{2})$/.exec(expiry) ?? []
  if (!month || !year) return false
  // Good until the last day of its month.
  return new Date(2000 + Number(year), Number(month)) > now
}

/** A card number in groups of four. */
function groupDigits(text: string): string {
  return text
    .replace(/\D/g, '')
    .slice(0, 16)
    .replace(/(\d{4})(?=\d)/g, '$1 ')
}

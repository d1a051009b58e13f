import { type CSSProperties, useContext, useRef, useState } from 'react'
import type { LinkAsset, LinkTransferIntent } from '../../link-api/contract'
import { FormatContext } from '../app/format-context'
import { Button } from '../components/button'
import { FailureNote } from '../components/failure-note'
import { Icon } from '../components/icon'
import { Screen } from '../components/screen'
import type { Failure } from '../flow/failure'
import type { AmountLimits } from '../flow/transfer-amount'
import type { LinkNetwork } from '../flow/transfer-screen'
import { texts } from '../texts/texts'
import { amountError } from './amount-error'
import styles from './amount-screen.module.css'
import { amountSize } from './amount-size'
import { useAmountDraft } from './use-amount-draft'

interface AmountScreenProps {
  asset: LinkAsset
  network: LinkNetwork
  limits: AmountLimits
  transferType: LinkTransferIntent['type']
  feesIncluded?: boolean
  /** In the asset; what was entered before, when one comes back. */
  initial?: number
  isBusy: boolean
  failure: Failure | null
  onSubmit: (amount: number) => void
}

export function AmountScreen({
  asset,
  network,
  limits,
  transferType,
  feesIncluded,
  initial,
  isBusy,
  failure,
  onSubmit,
}: AmountScreenProps) {
  const format = useContext(FormatContext)
  const draft = useAmountDraft(asset.price, format, initial)
  const [isChecked, setIsChecked] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const error = amountError(draft, limits, asset.symbol, format)
  // Too much can be told while typing; too little only once the typing is over.
  const isTooHigh = draft.amount !== undefined && draft.amount > limits.max
  const shownError = isChecked || isTooHigh ? error : undefined
  const unit = draft.unit === 'asset' ? asset.symbol : format.fiatCurrency
  const otherUnit = draft.unit === 'asset' ? format.fiatCurrency : asset.symbol
  const amount = draft.amount ?? 0
  const equivalent =
    draft.unit === 'asset' ? format.fiat(amount * asset.price) : format.asset(amount, asset.symbol)

  function submit() {
    setIsChecked(true)
    if (error === undefined && draft.amount !== undefined) onSubmit(draft.amount)
    else field.current?.focus()
  }

  return (
    <Screen
      title={texts.amount.title(transferType)}
      lead={texts.amount.to(asset.symbol, network.networkName)}
      onSubmit={submit}
      footer={
        <Button type="submit" isBusy={isBusy} busyLabel={texts.amount.busy}>
          {texts.common.continue}
        </Button>
      }
    >
      <div className={styles.entry}>
        <div className={styles.line} data-size={amountSize(draft.text)}>
          <label className={styles.grow}>
            <span className="visually-hidden">{texts.amount.label}</span>
            <input
              ref={field}
              className={`${styles.input} tabular`}
              style={{ '--characters': Math.max(draft.text.length, 1) } as CSSProperties}
              value={draft.text}
              onChange={(event) => draft.type(event.target.value)}
              placeholder="0"
              inputMode="decimal"
              autoComplete="off"
              maxLength={20}
              aria-invalid={shownError !== undefined || undefined}
              aria-describedby="amount-error amount-equivalent"
            />
          </label>
          <span className={styles.unit}>{unit}</span>
        </div>
        <button type="button" className={`${styles.swap} tabular`} onClick={draft.toggle}>
          <span id="amount-equivalent">{texts.amount.about(equivalent)}</span>
          <Icon name="swap" size={16} />
          <span className="visually-hidden">, {texts.amount.unit(otherUnit)}</span>
        </button>
        <p id="amount-error" role="alert" className={styles.error}>
          {shownError}
        </p>
      </div>

      <FailureNote failure={failure} />
      {feesIncluded && <p className={styles.note}>{texts.amount.feesIncluded}</p>}
      <div className={styles.balance}>
        <p className="tabular">
          {asset.amount > 0
            ? texts.amount.available(format.asset(asset.amount, asset.symbol))
            : texts.amount.upTo(format.asset(limits.max, asset.symbol))}
        </p>
        <button type="button" className={styles.max} onClick={() => draft.set(limits.max)}>
          {texts.amount.max}
        </button>
      </div>
    </Screen>
  )
}

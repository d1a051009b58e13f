import { type CSSProperties, useContext, useRef, useState } from 'react'
import type { LinkAsset, LinkTransferIntent } from '../../link/contract'
import { Button } from '../components/button'
import { Icon } from '../components/icon'
import { FailureNote } from '../components/notes'
import { Screen } from '../components/screen'
import { SkeletonRows, SlowNote } from '../components/waiting'
import type { AmountLimits } from '../flow/amount'
import type { Failure, LinkNetwork } from '../flow/flow-state'
import { amountText, type Format, FormatContext, roundDown } from '../format/format'
import { parseAmount } from '../format/parse-amount'
import { t } from '../texts/texts'
import styles from './amount-screen.module.css'

interface AmountScreenProps {
  asset: LinkAsset
  network: LinkNetwork
  limits: AmountLimits
  transferType: LinkTransferIntent['type']
  feesIncluded?: boolean
  /** The amount that was entered before, in the asset. */
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
  // Too much is reported while typing. Too little is reported after submitting, since more digits may follow.
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
      title={t('amount.title', { type: transferType })}
      lead={t('amount.to', { symbol: asset.symbol, network: network.networkName })}
      onSubmit={submit}
      footer={
        <Button type="submit" isBusy={isBusy} busyLabel={t('amount.busy')}>
          {t('common.continue')}
        </Button>
      }
    >
      <div className={styles.entry}>
        <div className={styles.line} data-size={amountSize(draft.text)}>
          <label className={styles.grow}>
            <span className="visually-hidden">{t('amount.label')}</span>
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
          <span id="amount-equivalent">{t('amount.about', { amount: equivalent })}</span>
          <Icon name="swap" size={16} />
          <span className="visually-hidden">, {t('amount.unit', { unit: otherUnit })}</span>
        </button>
        <p id="amount-error" role="alert" className={styles.error}>
          {shownError}
        </p>
      </div>

      <FailureNote failure={failure} />
      {feesIncluded && <p className={styles.note}>{t('amount.feesIncluded')}</p>}
      <div className={styles.balance}>
        <p className="tabular">
          {asset.amount > 0
            ? t('amount.available', { amount: format.asset(asset.amount, asset.symbol) })
            : t('amount.upTo', { amount: format.asset(limits.max, asset.symbol) })}
        </p>
        <button type="button" className={styles.max} onClick={() => draft.set(limits.max)}>
          {t('amount.max')}
        </button>
      </div>
    </Screen>
  )
}

interface Entered {
  text: string
  /** In the asset. */
  amount: number | undefined
}

/** Why this amount cannot be sent, or undefined. */
function amountError(
  { text, amount }: Entered,
  { min, max }: AmountLimits,
  symbol: string,
  format: Format,
): string | undefined {
  if (text.trim() === '') return t('amount.missing')
  if (amount === undefined) return t('amount.malformed')
  if (amount > max) return t('amount.tooHigh', { max: format.asset(max, symbol) })
  if (amount <= 0 && min <= 0) return t('amount.missing')
  if (amount < min || amount <= 0) return t('amount.tooLow', { min: format.asset(min, symbol) })
  return undefined
}

/** The font size at which the amount fits one line of the smallest phone. */
function amountSize(text: string): 'l' | 'm' | 's' | 'xs' {
  if (text.length <= 6) return 'l'
  if (text.length <= 10) return 'm'
  return text.length <= 14 ? 's' : 'xs'
}

interface AmountDraft {
  unit: 'asset' | 'fiat'
  text: string
  /** The amount in the asset, whatever the unit of the text. Undefined while the text is not a valid amount. */
  amount: number | undefined
  type(text: string): void
  /** Sets an exact amount in the asset, such as the maximum. */
  set(amount: number): void
  /** Switches between the asset and money, for the same amount. */
  toggle(): void
}

const ASSET_DECIMALS = 8

/** The typed amount, in the asset or in money. The exact amount in the asset is kept too, so switching units loses nothing. */
function useAmountDraft(priceInDollars: number, format: Format, initial?: number): AmountDraft {
  const { fiatDecimals, separators } = format
  const price = priceInDollars * format.fiatRate
  const [unit, setUnit] = useState<AmountDraft['unit']>('asset')
  const [text, setText] = useState(initial === undefined ? '' : inAsset(initial))
  const [amount, setAmount] = useState(initial)

  function inAsset(value: number): string {
    return amountText(value, ASSET_DECIMALS, separators.decimal)
  }

  function show(value: number, inUnit: AmountDraft['unit']) {
    setText(inUnit === 'asset' ? inAsset(value) : amountText(value * price, fiatDecimals, separators.decimal))
  }

  return {
    unit,
    text,
    amount,
    type(next) {
      setText(next)
      const parsed = parseAmount(next, separators)
      if (parsed === undefined) setAmount(undefined)
      else setAmount(roundDown(unit === 'asset' ? parsed : parsed / price))
    },
    set(value) {
      setAmount(value)
      show(value, unit)
    },
    toggle() {
      const other = unit === 'asset' ? 'fiat' : 'asset'
      setUnit(other)
      if (amount !== undefined) show(amount, other)
    },
  }
}

interface FixedAmountScreenProps {
  asset: LinkAsset
  amount: number
  /** In US dollars. */
  amountInFiat: number
  clientName: string
  failure: Failure | null
  onRetry: () => void
}

/** Shown when the app has set the amount: waits for the fees. */
export function FixedAmountScreen({
  asset,
  amount,
  amountInFiat,
  clientName,
  failure,
  onRetry,
}: FixedAmountScreenProps) {
  const format = useContext(FormatContext)
  return (
    <Screen
      title={format.asset(amount, asset.symbol)}
      lead={
        <>
          <span className="tabular">{format.fiat(amountInFiat)}</span>
          <br />
          {t('amount.fixed', { client: clientName })}
        </>
      }
      footer={failure && <Button onClick={onRetry}>{t('common.tryAgain')}</Button>}
    >
      <FailureNote failure={failure} />
      {!failure && (
        <>
          <SkeletonRows count={3} />
          <SlowNote isWaiting text={t('amount.busy')} />
        </>
      )}
    </Screen>
  )
}

import { useContext } from 'react'
import type { LinkFunding, LinkFundingOption } from '../../link/contract'
import { Button } from '../components/button'
import { CheckRow } from '../components/choice-list'
import { DetailList } from '../components/detail-list'
import { FailureNote } from '../components/notes'
import { Screen } from '../components/screen'
import { SkeletonRows, SlowNote } from '../components/waiting'
import type { AccountConnection, Failure } from '../flow/flow-state'
import { FormatContext, percent } from '../format/format'
import { t } from '../texts/texts'
import styles from './funding-screen.module.css'

interface FundingScreenProps {
  connection: AccountConnection
  /** Null while the options are loading. */
  funding: LinkFunding | null
  isChoosing: boolean
  isConfirming: boolean
  failure: Failure | null
  onChoose: (optionIds: string[]) => void
  onConfirm: () => void
  onRetry: () => void
}

/** The missing amount, and the ways to pay for it. Several ways can be combined. */
export function FundingScreen({
  connection,
  funding,
  isChoosing,
  isConfirming,
  failure,
  onChoose,
  onConfirm,
  onRetry,
}: FundingScreenProps) {
  const format = useContext(FormatContext)
  const integration = connection.integration.name
  if (!funding) {
    return (
      <Screen
        title={t('funding.title')}
        footer={failure && <Button onClick={onRetry}>{t('common.tryAgain')}</Button>}
      >
        <FailureNote failure={failure} />
        {!failure && (
          <>
            <SkeletonRows count={3} />
            <SlowNote isWaiting text={t('funding.loading', { integration })} />
          </>
        )}
      </Screen>
    )
  }

  const { symbol, options, uncovered, existing } = funding
  const needed = format.asset(funding.needed, symbol)
  const chosen = options.filter(({ part }) => part).map(({ id }) => id)
  const missing = format.asset(uncovered, symbol)
  const isShort = uncovered > 0

  function toggle(id: string) {
    if (isChoosing || isConfirming) return
    // The options keep their order, so the cheapest is used first.
    const isWanted = (option: string) => (option === id ? !chosen.includes(id) : chosen.includes(option))
    onChoose(options.map((option) => option.id).filter(isWanted))
  }

  return (
    <Screen
      title={t('funding.title')}
      lead={
        existing > 0
          ? t('funding.text', { needed, existing: format.asset(existing, symbol) })
          : t('funding.textNone', { needed })
      }
      footer={
        !isShort && (
          <Button onClick={onConfirm} isBusy={isConfirming || isChoosing} busyLabel={t('funding.busy')}>
            {t('common.continue')}
          </Button>
        )
      }
    >
      <FailureNote failure={failure} />
      <fieldset className={styles.options}>
        <legend className="visually-hidden">{t('funding.group')}</legend>
        {options.map((option) => (
          <FundingChoice key={option.id} option={option} onToggle={() => toggle(option.id)} />
        ))}
      </fieldset>
      <p role="alert" className={styles.missing}>
        {isShort &&
          (chosen.length < options.length
            ? t('funding.uncovered', { amount: missing })
            : t('funding.impossible', { amount: missing }))}
      </p>
      {existing > 0 && (
        <DetailList details={[{ label: t('funding.existing'), value: format.asset(existing, symbol) }]} />
      )}
    </Screen>
  )
}

/** One way to pay, with its balance, its fee, and the amount that is used now. */
function FundingChoice({ option, onToggle }: { option: LinkFundingOption; onToggle: () => void }) {
  const format = useContext(FormatContext)
  const { type, symbol, part } = option
  const money = (amount: number) => (symbol === 'USD' ? format.fiat(amount) : format.asset(amount, symbol))
  const available =
    type === 'paymentMethodDepositUsage'
      ? t('funding.limit', { amount: money(option.available) })
      : t('funding.available', { amount: money(option.available) })
  return (
    <CheckRow
      title={fundingName(option)}
      subtitle={part ? t('funding.uses', { amount: money(part.takes) }) : available}
      trailing={
        option.feeRatio > 0 ? t('funding.fee', { percent: percent(option.feeRatio) }) : t('funding.noFee')
      }
      trailingHint={part && part.feeInFiat > 0 ? format.fiat(part.feeInFiat) : undefined}
      isChecked={part !== undefined}
      onToggle={onToggle}
    />
  )
}

/** The displayed name of a way to pay. */
export function fundingName({ type, name }: Pick<LinkFundingOption, 'type' | 'name'>): string {
  switch (type) {
    case 'buyingPowerPurchase':
      return t('funding.cash')
    case 'cryptocurrencyConversion':
    case 'stableCoinNoFeeConversion':
      return t('funding.convert', { coin: name })
    case 'existingCryptocurrencyBalance':
      return t('funding.existing')
    default:
      return name
  }
}

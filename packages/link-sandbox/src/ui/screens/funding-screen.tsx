import { useContext } from 'react'
import type { LinkFunding } from '../../link-api/contract-transfer'
import { FormatContext } from '../app/format-context'
import { Button } from '../components/button'
import { DetailList } from '../components/detail-list'
import { FailureNote } from '../components/failure-note'
import { Screen } from '../components/screen'
import { SkeletonRows } from '../components/skeleton-rows'
import { SlowNote } from '../components/slow-note'
import type { Connection } from '../flow/connection'
import type { Failure } from '../flow/failure'
import { texts } from '../texts/texts'
import { FundingChoice } from './funding-choice'
import styles from './funding-screen.module.css'

interface FundingScreenProps {
  connection: Connection
  /** Null while the options are on their way. */
  funding: LinkFunding | null
  isChoosing: boolean
  isConfirming: boolean
  failure: Failure | null
  onChoose: (optionIds: string[]) => void
  onConfirm: () => void
  onRetry: () => void
}

/** What the account lacks, and the ways to pay for it; several make a split. */
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
        title={texts.funding.title}
        footer={failure && <Button onClick={onRetry}>{texts.common.tryAgain}</Button>}
      >
        <FailureNote failure={failure} />
        {!failure && (
          <>
            <SkeletonRows count={3} />
            <SlowNote isWaiting text={texts.funding.loading(integration)} />
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
    // The options keep their order: the cheapest goes first.
    const isWanted = (option: string) => (option === id ? !chosen.includes(id) : chosen.includes(option))
    onChoose(options.map((option) => option.id).filter(isWanted))
  }

  return (
    <Screen
      title={texts.funding.title}
      lead={
        existing > 0
          ? texts.funding.text(needed, format.asset(existing, symbol))
          : texts.funding.textNone(needed)
      }
      footer={
        !isShort && (
          <Button onClick={onConfirm} isBusy={isConfirming || isChoosing} busyLabel={texts.funding.busy}>
            {texts.common.continue}
          </Button>
        )
      }
    >
      <FailureNote failure={failure} />
      <fieldset className={styles.options}>
        <legend className="visually-hidden">{texts.funding.group}</legend>
        {options.map((option) => (
          <FundingChoice key={option.id} option={option} onToggle={() => toggle(option.id)} />
        ))}
      </fieldset>
      <p role="alert" className={styles.missing}>
        {isShort &&
          (chosen.length < options.length
            ? texts.funding.uncovered(missing)
            : texts.funding.impossible(missing))}
      </p>
      {existing > 0 && (
        <DetailList details={[{ label: texts.funding.existing, value: format.asset(existing, symbol) }]} />
      )}
    </Screen>
  )
}

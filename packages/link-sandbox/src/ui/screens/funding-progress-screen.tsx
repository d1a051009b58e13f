import { useContext } from 'react'
import type { LinkFundingPart, LinkPreview } from '../../link/contract'
import { Button } from '../components/button'
import { IntegrationMark } from '../components/marks'
import { FailureNote } from '../components/notes'
import { Screen } from '../components/screen'
import type { AccountConnection, Failure } from '../flow/flow-state'
import { fundingSteps } from '../flow/reduce-transfer'
import { FormatContext } from '../format/format'
import { t } from '../texts/texts'
import { TransferSteps } from './executed-screen'
import { fundingName } from './funding-screen'

interface FundingProgressScreenProps {
  connection: AccountConnection
  preview: LinkPreview
  /** Options that have been carried out. */
  done: string[]
  failure: Failure | null
  onRetry: () => void
}

/** Buys and conversions, one after the other, before the transfer itself. */
export function FundingProgressScreen({
  connection,
  preview,
  done,
  failure,
  onRetry,
}: FundingProgressScreenProps) {
  const format = useContext(FormatContext)
  const { symbol } = preview
  const steps = fundingSteps(preview)
  const current = steps.findIndex(({ optionId }) => !done.includes(optionId))
  const title = (part: LinkFundingPart) => {
    const amount = format.asset(part.brings, symbol)
    return part.takesSymbol === 'USD'
      ? t('funding.stepBuy', { amount, name: fundingName(part) })
      : t('funding.stepConvert', { amount, coin: part.takesSymbol })
  }
  return (
    <Screen
      align="center"
      mark={<IntegrationMark integration={connection.integration} size="l" />}
      title={t('funding.progressTitle', { symbol })}
      lead={t('funding.progressText', { integration: connection.integration.name })}
      footer={failure && <Button onClick={onRetry}>{t('common.tryAgain')}</Button>}
    >
      <FailureNote failure={failure} />
      <TransferSteps
        steps={[
          ...steps.map((part, index) => ({
            title: title(part),
            state: stateOf(index, current),
          })),
          {
            title: t('funding.stepSend', { amount: format.asset(preview.amount.amount, symbol) }),
            state: stateOf(steps.length, current),
          },
        ]}
      />
    </Screen>
  )
}

/** @param current the step that runs; -1 once only the last is left */
function stateOf(index: number, current: number): 'done' | 'now' | 'next' {
  if (current === -1) return 'done'
  return index < current ? 'done' : index === current ? 'now' : 'next'
}

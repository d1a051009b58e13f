import { useContext } from 'react'
import type { LinkManualTransfer } from '../../link/contract'
import { Button } from '../components/button'
import { CopyableAddress } from '../components/copy'
import { DetailList } from '../components/detail-list'
import { FailureNote, SandboxHint } from '../components/notes'
import { QrCode } from '../components/qr-code'
import { Screen } from '../components/screen'
import { SkeletonRows } from '../components/waiting'
import type { Failure } from '../flow/flow-state'
import { FormatContext } from '../format/format'
import { t } from '../texts/texts'
import styles from './manual-screen.module.css'
import { useWhileVisible } from './use-while-visible'

interface ManualScreenProps {
  symbol: string
  networkName: string
  /** Null while the address is loading. */
  manual: LinkManualTransfer | null
  isArriving: boolean
  failure: Failure | null
  onCheck: () => void
  onArrive: () => void
  onRetry: () => void
}

const CHECK_MS = 2_000

/** Shows an address to send to from any wallet, and waits for the transfer to arrive. */
export function ManualScreen({
  symbol,
  networkName,
  manual,
  isArriving,
  failure,
  onCheck,
  onArrive,
  onRetry,
}: ManualScreenProps) {
  const format = useContext(FormatContext)
  useWhileVisible(manual !== null, CHECK_MS, onCheck)
  return (
    <Screen
      title={t('manual.title', { symbol, network: networkName })}
      lead={t('manual.warning', { symbol, network: networkName })}
      footer={failure && !manual && <Button onClick={onRetry}>{t('common.tryAgain')}</Button>}
    >
      <FailureNote failure={failure} />
      {!manual && !failure && <SkeletonRows count={3} />}
      {manual && (
        <>
          <QrCode text={manual.toAddress} label={t('manual.qr', { symbol })} />
          <DetailList
            details={[
              {
                label: t('manual.address'),
                value: <CopyableAddress address={manual.toAddress} label={t('manual.copyAddress')} />,
              },
              ...(manual.addressTag
                ? [
                    {
                      label: t('manual.tag'),
                      value: <CopyableAddress address={manual.addressTag} label={t('manual.copyTag')} />,
                    },
                  ]
                : []),
              manual.amount === undefined
                ? { label: t('manual.minimum'), value: format.asset(manual.minAmount, symbol) }
                : { label: t('manual.amount'), value: format.asset(manual.amount, symbol) },
            ]}
          />
          {manual.addressTag && <p className={styles.note}>{t('manual.tagWarning')}</p>}
          <p role="status" className={styles.note}>
            {t('manual.waiting')}
          </p>
          <SandboxHint>
            <p>{t('manual.hint')}</p>
            <Button variant="secondary" onClick={onArrive} isBusy={isArriving}>
              {t('manual.arrive')}
            </Button>
          </SandboxHint>
        </>
      )}
    </Screen>
  )
}

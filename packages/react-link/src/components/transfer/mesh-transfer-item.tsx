'use client'

import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type RefAttributes,
} from 'react'
import type { LinkAppearance } from '../../core/client/appearance'
import type { MeshTransfer } from '../../core/contract'
import { transferWords } from '../../messages/english'
import { useMessages } from '../../messages/mesh-messages-provider'
import { differenceOf } from '../amounts/format-amount'
import { MeshAddress } from '../amounts/mesh-address'
import { MeshAmount } from '../amounts/mesh-amount'
import { useParts } from '../use-parts'
import { explorerUrl as defaultExplorerUrl } from './explorer-url'
import { MeshTransferStatus } from './mesh-transfer-status'
import { RelativeTime } from './relative-time'

export interface MeshTransferItemProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  transfer: MeshTransfer
  /** Where the transaction can be looked up, e.g. on a network that we do not know. Default: the explorer of the networks in `meshNetworks`. */
  explorerUrl?: ((transfer: MeshTransfer) => string | undefined) | undefined
  /** Show the way from sent to arrived in place of the status alone. Default `false`. */
  showSteps?: boolean | undefined
  /** For this transfer, over the provider's. */
  appearance?: LinkAppearance | undefined
}

/** One transfer: from where, how much, to which address, and how far it has come. What Mesh has not said is left out. */
export const MeshTransferItem: ForwardRefExoticComponent<
  MeshTransferItemProps & RefAttributes<HTMLDivElement>
> = forwardRef(function MeshTransferItem(
  {
    transfer,
    explorerUrl = defaultExplorerUrl,
    showSteps = false,
    appearance,
    className = '',
    style = {},
    ...rest
  },
  ref,
) {
  const part = useParts({ appearance })
  const { t, locale } = useMessages(transferWords)
  const { status, brokerName, amount, sourceAmount, symbol, amountInFiat, networkName, createdAt } = transfer
  const isRefund = status === 'refundPending' || status === 'refundSucceeded'
  const address = isRefund ? transfer.refundAddress : transfer.toAddress
  const fee = differenceOf(sourceAmount, amount)
  const url = explorerUrl(transfer)

  return (
    <div
      {...rest}
      ref={ref}
      data-status={status}
      {...part('transfer', `mesh-link-transfer ${className}`, style)}
    >
      <div {...part('details', 'mesh-link-transfer__details')}>
        <span {...part('name', 'mesh-link-transfer__name')}>
          {brokerName ? t.transferFrom(brokerName) : t.transfer}
        </span>
        <span {...part('note', 'mesh-link-transfer__note')}>
          {!showSteps && <MeshTransferStatus transfer={transfer} appearance={appearance} />}
          <RelativeTime iso={createdAt} locale={locale} />
        </span>
      </div>
      <div {...part('amounts', 'mesh-link-transfer__amounts')}>
        {/* An amount without its asset means nothing. */}
        <MeshAmount amount={symbol && amount} symbol={symbol} appearance={appearance} />
        {amountInFiat !== undefined && (
          <span {...part('note', 'mesh-link-transfer__note')}>
            <MeshAmount amount={amountInFiat} currency="USD" appearance={appearance} />
          </span>
        )}
      </div>
      {showSteps && <MeshTransferStatus transfer={transfer} show="steps" appearance={appearance} />}
      {(address || fee || url) && (
        <div {...part('facts', 'mesh-link-transfer__facts')}>
          {address && (
            <span>
              {isRefund ? t.backTo : t.to} <MeshAddress address={address} appearance={appearance} />{' '}
              {networkName && t.onNetwork(networkName)}
            </span>
          )}
          {fee && (
            <span>
              {t.fee} <MeshAmount amount={fee} symbol={symbol} appearance={appearance} />
            </span>
          )}
          {url && (
            <a
              href={url}
              target="_blank"
              rel="noreferrer"
              {...part('explorer', 'mesh-link-transfer__explorer')}
            >
              {t.viewTransaction}{' '}
              <span {...part('announcement', 'mesh-link-visually-hidden')}>({t.opensNewTab})</span>
            </a>
          )}
        </div>
      )}
    </div>
  )
})

'use client'

import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type RefAttributes,
} from 'react'
import type { LinkAppearance } from '../../core/client/appearance'
import { amountWords } from '../../messages/english'
import { useMessages } from '../../messages/mesh-messages-provider'
import { useParts } from '../use-parts'
import { formatAmount, formatMoney } from './format-amount'

export interface MeshAmountProps extends Omit<ComponentPropsWithoutRef<'span'>, 'children'> {
  /** Decimal text such as `0.004786`, which keeps all its digits, or a number. Without it, a dash. */
  amount?: string | number | undefined
  /** Ticker of the asset, e.g. `USDC`. */
  symbol?: string | undefined
  /** ISO 4217, e.g. `USD`, when the amount is money and not an asset. */
  currency?: string | undefined
  /** For this amount, over the provider's. */
  appearance?: LinkAppearance | undefined
}

/** An amount of an asset or of money, in the user's locale and in figures of equal width. Never rounded down to 0. */
export const MeshAmount: ForwardRefExoticComponent<MeshAmountProps & RefAttributes<HTMLSpanElement>> =
  forwardRef(function MeshAmount(
    { amount, symbol = '', currency, appearance, className = '', style = {}, ...rest },
    ref,
  ) {
    const part = useParts({ appearance })
    const { t, locale } = useMessages(amountWords)
    return (
      <span {...rest} ref={ref} {...part('amount', `mesh-link-amount ${className}`, style)}>
        {amount === undefined ? (
          <>
            <span aria-hidden="true">–</span>
            <span {...part('announcement', 'mesh-link-visually-hidden')}>{t.amountUnknown}</span>
          </>
        ) : (
          // Digits and ticker keep their order in a right-to-left text.
          <bdi>
            {currency ? formatMoney(amount, currency, locale) : formatAmount(amount, symbol, locale).trim()}
          </bdi>
        )}
      </span>
    )
  })

'use client'

import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type RefAttributes,
  useEffect,
  useState,
} from 'react'
import type { LinkAppearance } from '../../core/client/appearance'
import { addressWords } from '../../messages/english'
import { useMessages } from '../../messages/mesh-messages-provider'
import { useParts } from '../use-parts'

export interface MeshAddressProps extends Omit<ComponentPropsWithoutRef<'span'>, 'children'> {
  address: string
  /** Show a button that copies the whole address. Default `true`. */
  isCopyable?: boolean | undefined
  /** For this address, over the provider's. */
  appearance?: LinkAppearance | undefined
}

const HEAD = 6
const TAIL = 4
/** How long the button says that it has copied. */
const SHOWN_MS = 2_000

/** An address of a network, shortened in the middle so that users can compare both ends, with a button to copy all of it. */
export const MeshAddress: ForwardRefExoticComponent<MeshAddressProps & RefAttributes<HTMLSpanElement>> =
  forwardRef(function MeshAddress(
    { address, isCopyable = true, appearance, className = '', style = {}, ...rest },
    ref,
  ) {
    const part = useParts({ appearance })
    const { t } = useMessages(addressWords)
    const [outcome, setOutcome] = useState<'copied' | 'failed'>()

    useEffect(() => {
      if (!outcome) return
      const timer = setTimeout(() => setOutcome(undefined), SHOWN_MS)
      return () => clearTimeout(timer)
    }, [outcome])

    const copy = async () => {
      try {
        await navigator.clipboard.writeText(address)
        setOutcome('copied')
      } catch {
        // Refused by the browser, or a page without https.
        setOutcome('failed')
      }
    }

    return (
      <span {...rest} ref={ref} {...part('address', `mesh-link-address ${className}`, style)}>
        <code dir="ltr" title={address} {...part('characters', 'mesh-link-address__characters')}>
          {address.length > HEAD + TAIL + 1 ? `${address.slice(0, HEAD)}…${address.slice(-TAIL)}` : address}
        </code>
        {isCopyable && (
          <>
            <button
              type="button"
              aria-label={t.copyAddress}
              title={t.copyAddress}
              data-outcome={outcome}
              {...part('copy', 'mesh-link-address__copy')}
              onClick={copy}
            />
            <span role="status" {...part('announcement', 'mesh-link-visually-hidden')}>
              {outcome && { copied: t.addressCopied, failed: t.addressNotCopied }[outcome]}
            </span>
          </>
        )}
      </span>
    )
  })

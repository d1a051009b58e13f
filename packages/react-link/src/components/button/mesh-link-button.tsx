'use client'

import {
  type ComponentPropsWithoutRef,
  type FocusEvent,
  forwardRef,
  type MouseEvent,
  type PointerEvent,
} from 'react'
import { type UseMeshLinkOptions, useMeshLink } from '../../hooks/use-mesh-link'
import { LinkProblem } from '../link-problem'
import { splitLinkOptions } from './split-link-options'

type ButtonProps = Omit<ComponentPropsWithoutRef<'button'>, keyof UseMeshLinkOptions | 'onError'>

/**
 * What the button takes: the options of `useMeshLink`, and whatever a `<button>` takes.
 * It carries `data-status` with the status of its session, and `aria-busy` while Link is on its way.
 */
export type MeshLinkButtonProps = UseMeshLinkOptions &
  ButtonProps & {
    /** What to load when the user seems about to click. `token` mints a one-time link token too. Default `code`. */
    prefetchOnIntent?: 'code' | 'token' | false
    /** Say beside the button why Link did not open, with a retry. Default `true`. */
    showError?: boolean
  }

/** A button that opens Link, and says beside itself why it did not open. */
export const MeshLinkButton = forwardRef<HTMLButtonElement, MeshLinkButtonProps>(function MeshLinkButton(
  { prefetchOnIntent = 'code', showError = true, ...props },
  ref,
) {
  const [options, { onClick, onPointerEnter, onFocus, className, disabled, ...rest }] =
    splitLinkOptions(props)
  const link = useMeshLink(options)
  const { status, error } = link
  const isPreparing = status === 'preparing' || status === 'loading'
  const prefetch = () => {
    if (prefetchOnIntent && !disabled) void link.prefetch({ token: prefetchOnIntent === 'token' })
  }

  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        {...rest}
        ref={ref}
        disabled={disabled}
        className={className === undefined ? 'mesh-link-button' : className}
        data-status={status}
        // Not `disabled` while it opens: the focus would be lost, and could not come back when Link closes.
        aria-busy={isPreparing || undefined}
        onClick={(event: MouseEvent<HTMLButtonElement>) => {
          onClick?.(event)
          if (!event.defaultPrevented) void link.open()
        }}
        onPointerEnter={(event: PointerEvent<HTMLButtonElement>) => {
          onPointerEnter?.(event)
          prefetch()
        }}
        onFocus={(event: FocusEvent<HTMLButtonElement>) => {
          onFocus?.(event)
          prefetch()
        }}
      />
      {showError && error && <LinkProblem error={error} onRetry={() => void link.retry()} />}
    </>
  )
})

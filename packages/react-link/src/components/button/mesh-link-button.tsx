'use client'

import {
  type ComponentPropsWithoutRef,
  type FocusEvent,
  type ForwardRefExoticComponent,
  forwardRef,
  type MouseEvent,
  type PointerEvent,
  type RefAttributes,
  useImperativeHandle,
  useRef,
} from 'react'
import { isLive } from '../../core/session/is-live'
import { type UseMeshLinkOptions, useMeshLink } from '../../hooks/use-mesh-link'
import { LinkProblem } from '../link-problem'
import { useRefusal } from '../use-refusal'
import { splitLinkOptions } from './split-link-options'

type ButtonProps = Omit<ComponentPropsWithoutRef<'button'>, keyof UseMeshLinkOptions | 'onError'>

/**
 * What the button takes: the options of `useMeshLink`, and whatever a `<button>` takes.
 * It carries `data-status` with the status of its session, and `aria-busy` while Link is on its way.
 */
export type MeshLinkButtonProps = UseMeshLinkOptions &
  ButtonProps & {
    /** Replaces `mesh-link-button`, and with it our look. */
    className?: string | undefined
    /** What to load when the user seems about to click. `token` mints a one-time link token too. Default `code`. */
    prefetchOnIntent?: 'code' | 'token' | false | undefined
    /** Say beside the button why Link did not open, with a retry. Default `true`. */
    showError?: boolean | undefined
  }

/** A button that opens Link, and says beside itself why it did not open. */
export const MeshLinkButton: ForwardRefExoticComponent<
  MeshLinkButtonProps & RefAttributes<HTMLButtonElement>
> = forwardRef(function MeshLinkButton({ prefetchOnIntent = 'code', showError = true, ...props }, ref) {
  const [options, { onClick, onPointerEnter, onFocus, className = 'mesh-link-button', disabled, ...rest }] =
    splitLinkOptions(props)
  const link = useMeshLink(options)
  const [refusal, open] = useRefusal(link.open)
  const { status, error = refusal } = link
  const isOurs = isLive(status)
  const button = useRef<HTMLButtonElement>(null)
  useImperativeHandle(ref, () => button.current as HTMLButtonElement, [])
  const prefetch = () => {
    if (prefetchOnIntent && !disabled) void link.prefetch({ token: prefetchOnIntent === 'token' })
  }

  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        {...rest}
        ref={button}
        disabled={disabled}
        className={className}
        data-status={status}
        // Not `disabled` while it opens: the focus would be lost, and could not come back when Link closes.
        aria-busy={(isOurs && status !== 'open') || undefined}
        onClick={(event: MouseEvent<HTMLButtonElement>) => {
          onClick?.(event)
          if (!event.defaultPrevented && !isOurs) open()
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
      {showError && !isOurs && error && (
        <LinkProblem
          error={error}
          onRetry={() => {
            // The retry goes away; what opens Link next is where the focus has to come back to.
            button.current?.focus()
            open()
          }}
        />
      )}
    </>
  )
})

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
import { isLive } from '../../core/session/session'
import { type UseMeshLinkOptions, useLinkSession } from '../../hooks/use-mesh-link'
import { LinkProblem } from '../link-problem'
import { useRefusal } from '../use-refusal'
import { withoutLinkOptions } from '../without-link-options'

type ButtonProps = Omit<ComponentPropsWithoutRef<'button'>, keyof UseMeshLinkOptions | 'onError'>

/**
 * Props of the button: the options of `useMeshLink`, and all of a `<button>`. The element has `data-status` with the status
 * of its session, and `aria-busy` while Link is loading or data is being saved.
 */
export type MeshLinkButtonProps = UseMeshLinkOptions &
  ButtonProps & {
    /** Replaces the class `mesh-link-button`, and with it our styles. */
    className?: string | undefined
    /** Get a link token too on hover, focus and touch, which works once: where the click is almost certain. Default `false`. */
    prefetchToken?: boolean | undefined
    /** Show next to the button why Link did not open, with a button to try again. Default `true`. */
    showError?: boolean | undefined
  }

/** A button that opens Link, and shows next to itself why Link did not open. */
export const MeshLinkButton: ForwardRefExoticComponent<
  MeshLinkButtonProps & RefAttributes<HTMLButtonElement>
> = forwardRef(function MeshLinkButton({ prefetchToken: token, showError = true, ...props }, ref) {
  const {
    onClick,
    onPointerEnter,
    onFocus,
    className = 'mesh-link-button',
    disabled,
    ...rest
  } = withoutLinkOptions(props)
  const button = useRef<HTMLButtonElement>(null)
  const link = useLinkSession({ ...props, opener: button })
  const [refusal, open] = useRefusal(link.open)
  const { status, error = refusal } = link
  const isLinkLive = isLive(status)
  const isBusy = isLinkLive && status !== 'open'
  useImperativeHandle(ref, () => button.current as HTMLButtonElement, [])
  const prefetchNow = () => {
    if (props.prefetch !== 'none' && !disabled) void link.prefetch({ token })
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
        // Not `disabled` while Link opens: the button would lose the focus, and could not get it back when Link closes.
        aria-busy={isBusy || undefined}
        onClick={(event: MouseEvent<HTMLButtonElement>) => {
          onClick?.(event)
          if (!event.defaultPrevented && !isLinkLive) open()
        }}
        onPointerEnter={(event: PointerEvent<HTMLButtonElement>) => {
          onPointerEnter?.(event)
          prefetchNow()
        }}
        onFocus={(event: FocusEvent<HTMLButtonElement>) => {
          onFocus?.(event)
          prefetchNow()
        }}
      />
      {showError && !isLinkLive && error && !error.wasShown && (
        <LinkProblem
          error={error}
          onRetry={() => {
            // The retry button disappears. When Link closes, the focus returns to where it was when Link opened: this button.
            button.current?.focus()
            open()
          }}
        />
      )}
      {/* Heard by screen readers, which do not read `aria-busy`. Always there: they may miss a live region that comes with its text. */}
      <span aria-live="polite" className="mesh-link-visually-hidden">
        {isBusy && status !== 'closing' && 'Opening…'}
      </span>
    </>
  )
})

'use client'

import {
  type ComponentPropsWithoutRef,
  cloneElement,
  type ForwardRefExoticComponent,
  forwardRef,
  type ReactElement,
  type ReactNode,
  type RefAttributes,
  useState,
} from 'react'
import type { MeshLinkError } from '../../core/errors/mesh-link-error'
import { isLive, type SessionStatus } from '../../core/session/session'
import { type UseMeshLinkOptions, useLinkSession } from '../../hooks/use-mesh-link'
import { useParts } from '../use-parts'
import { withoutLinkOptions } from '../without-link-options'
import { useOpener } from './use-opener'

type ButtonProps = Omit<ComponentPropsWithoutRef<'button'>, keyof UseMeshLinkOptions | 'onError'>

/**
 * Props of the button: the options of `useMeshLink`, and all of a `<button>`. The element has `data-status` with the status
 * of its session, and `aria-busy` while Link is loading or data is being saved.
 */
export type MeshLinkButtonProps = UseMeshLinkOptions &
  ButtonProps & {
    /** Replaces the class `mesh-link-button`, and with it our styles. */
    className?: string | undefined
    /**
     * A button of your own in place of ours: an element such as `<Button variant="outlined" />`, or a function that gets the
     * props for it. The element passes its props and its ref on to a `<button>`. What this button is given goes over its props.
     */
    render?:
      | ReactElement
      | ((props: RenderedButtonProps, state: MeshLinkButtonState) => ReactNode)
      | undefined
    /** Get a link token too on hover, focus and touch, which works once: where the click is almost certain. Default `false`. */
    prefetchToken?: boolean | undefined
    /** Show next to the button why Link did not open, until the next click or until the network is back. Default `true`. */
    showError?: boolean | undefined
  }

/** What a `render` function spreads on its `<button>`. Without `color`, which no button has, and which means something else to MUI. */
export type RenderedButtonProps = Omit<ComponentPropsWithoutRef<'button'>, 'color'> &
  RefAttributes<HTMLButtonElement>

/** What a `render` function may show. */
export interface MeshLinkButtonState {
  /** Of the session that this button opened. */
  status: SessionStatus
  /** Link is loading, or data is being saved. */
  isBusy: boolean
}

// biome-ignore lint/a11y/useButtonType: it gets one below, as any other does
const OURS = <button className="mesh-link-button" />

/** A button that opens Link, and shows next to itself why Link did not open. */
export const MeshLinkButton: ForwardRefExoticComponent<
  MeshLinkButtonProps & RefAttributes<HTMLButtonElement>
> = forwardRef(function MeshLinkButton(
  { prefetchToken: token, showError = true, render = OURS, ...props },
  ref,
) {
  // A function has no props.
  const given = { ...(render as ReactElement<ButtonProps>).props, ...withoutLinkOptions(props) }
  const opener = useOpener(ref)
  const part = useParts(props)
  const link = useLinkSession({ ...props, opener })
  // Not that of the session: a click that is refused, since Link is open elsewhere, starts none.
  const [error, setError] = useState<MeshLinkError>()
  const open = async () => {
    setError(undefined)
    const result = await link.open()
    if (!result.error || result.error.wasShown) return
    setError(result.error)
    addEventListener('online', () => setError(undefined), { once: true })
  }
  const { status } = link
  const isLinkLive = isLive(status)
  const isBusy = isLinkLive && status !== 'open'
  const prefetchNow = () => {
    if (props.prefetch !== 'none' && !given.disabled) void link.prefetch({ token })
  }
  const rendered = {
    type: 'button',
    'aria-haspopup': 'dialog',
    ...given,
    ...part('button', given.className, given.style ?? {}),
    ref: opener,
    'data-status': status,
    // Not `disabled` while Link opens: the button would lose the focus, and could not get it back when Link closes.
    'aria-busy': isBusy || undefined,
    onClick: both(given.onClick, (event) => {
      if (!event.defaultPrevented && !isLinkLive) open()
    }),
    onPointerEnter: both(given.onPointerEnter, prefetchNow),
    onFocus: both(given.onFocus, prefetchNow),
  } as const

  return (
    <>
      {typeof render === 'function' ? render(rendered, { status, isBusy }) : cloneElement(render, rendered)}
      {showError && error && (
        <div {...part('problem', 'mesh-link-problem')} role="alert" data-code={error.code}>
          {error.userMessage}
        </div>
      )}
      {/* Heard by screen readers, which do not read `aria-busy`. Always there: they may miss a live region that comes with its text. */}
      <span aria-live="polite" {...part('announcement', 'mesh-link-visually-hidden')}>
        {isBusy && status !== 'closing' && 'Opening…'}
      </span>
    </>
  )
})

/** Our handler after the app's. */
function both<Event>(theirs: ((event: Event) => void) | undefined, ours: (event: Event) => void) {
  return (event: Event) => {
    theirs?.(event)
    ours(event)
  }
}

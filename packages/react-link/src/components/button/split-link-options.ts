import type { UseMeshLinkOptions } from '../../hooks/use-mesh-link'

/** Tells the options of `useMeshLink` from the props that belong to the element. */
export function splitLinkOptions<Props extends UseMeshLinkOptions>(
  props: Props,
): [UseMeshLinkOptions, Omit<Props, keyof UseMeshLinkOptions | SessionOption>] {
  const {
    intent,
    params,
    connectionId,
    display,
    container,
    dialogTitle,
    closeOnUnmount,
    onConnected,
    onTransferFinished,
    onEvent,
    onExit,
    onError,
    ...rest
  } = props
  const options = {
    intent,
    params,
    connectionId,
    display,
    container,
    dialogTitle,
    closeOnUnmount,
    onConnected,
    onTransferFinished,
    onEvent,
    onExit,
    onError,
  }
  return [options as UseMeshLinkOptions, rest]
}

type SessionOption =
  | 'intent'
  | 'params'
  | 'connectionId'
  | 'display'
  | 'container'
  | 'dialogTitle'
  | 'closeOnUnmount'
  | 'onConnected'
  | 'onTransferFinished'
  | 'onEvent'
  | 'onExit'
  | 'onError'

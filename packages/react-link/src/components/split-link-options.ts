import type { UseMeshLinkOptions } from '../hooks/use-mesh-link'

/** Every option of `useMeshLink`. An option that is missing here would become an attribute of the element. */
const OPTIONS = [
  'intent',
  'params',
  'connectionId',
  'integration',
  'savedAccounts',
  'language',
  'theme',
  'displayFiatCurrency',
  'display',
  'dialogTitle',
  'confirmExit',
  'closeOnUnmount',
  'prefetch',
  'onConnected',
  'onTransferFinished',
  'onEvent',
  'onExit',
  'onError',
] as const satisfies (keyof UseMeshLinkOptions)[]

type OptionName = (typeof OPTIONS)[number]

/** Splits props into the options of `useMeshLink` and the props of the element. */
export function splitLinkOptions<Props extends UseMeshLinkOptions>(
  props: Props,
): [UseMeshLinkOptions, Omit<Props, OptionName>] {
  const options: Partial<Record<OptionName, unknown>> = {}
  const rest: Props & { [Name in OptionName]?: unknown } = { ...props }
  for (const name of OPTIONS) {
    options[name] = props[name]
    delete rest[name]
  }
  return [options as UseMeshLinkOptions, rest]
}

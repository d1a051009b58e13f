import type { UseMeshLinkOptions } from '../hooks/use-mesh-link'

/** Every option of `useMeshLink`. An option that is missing here would become an attribute of the element. */
const OPTIONS = [
  'intent',
  'params',
  'connectionId',
  'integration',
  'savedAccounts',
  'language',
  'appearance',
  'displayFiatCurrency',
  'display',
  'dialogTitle',
  'renderType',
  'closeButton',
  'confirmExit',
  'closeOnBack',
  'pageOverlays',
  'closeOnUnmount',
  'prefetch',
  'onConnected',
  'onTransferFinished',
  'onEvent',
  'onExit',
  'onError',
] as const satisfies (keyof UseMeshLinkOptions)[]

type OptionName = (typeof OPTIONS)[number]

/** Props without the options of `useMeshLink`: those of the element. */
export function withoutLinkOptions<Props extends UseMeshLinkOptions>(props: Props): Omit<Props, OptionName> {
  const rest: Props & { [Name in OptionName]?: unknown } = { ...props }
  for (const name of OPTIONS) delete rest[name]
  return rest
}

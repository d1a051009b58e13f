import type { LinkController } from '../controller/link-controller'
import type { FlowState, ScreenName } from '../flow/flow-state'
import { ReceiptScreen } from '../screens/receipt-screen'
import { EndedScreen, LoadingScreen, ProblemScreen } from '../screens/session-screens'
import { connectScreens } from './connect-screens'
import type { ScreenMap, ScreenProps } from './screen-map'
import { transferScreens } from './transfer-screens'
import { walletScreens } from './wallet-screens'

/** The screens that need a session; the others are drawn without one. */
const screens: ScreenMap<Exclude<ScreenName, 'ended' | 'problem'>> = {
  ...connectScreens,
  ...transferScreens,
  ...walletScreens,
}

interface CurrentScreenProps {
  state: FlowState
  controller: LinkController
}

/** Draws the screen that the flow is at. */
export function CurrentScreen({ state, controller }: CurrentScreenProps) {
  const { screen, session } = state
  if (screen.name === 'ended') {
    return screen.receipt === undefined ? (
      <EndedScreen />
    ) : (
      <ReceiptScreen receipt={screen.receipt} clientName={session?.clientName ?? ''} />
    )
  }
  if (screen.name === 'problem') {
    return (
      <ProblemScreen problem={screen.problem} onRetry={controller.retry} onClose={controller.requestExit} />
    )
  }
  if (!session) return <LoadingScreen />
  // TypeScript does not see that the map's entry and the screen go by the same name.
  const draw = screens[screen.name] as (props: ScreenProps<ScreenName>) => React.ReactElement
  return draw({ screen, session, state, controller })
}

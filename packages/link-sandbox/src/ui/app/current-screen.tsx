import type { LinkController } from '../controller/link-controller'
import type { FlowState, ScreenName } from '../flow/flow-state'
import { ReceiptScreen } from '../screens/receipt-screen'
import { EndedScreen, LoadingScreen, ProblemScreen } from '../screens/session-screens'
import { connectScreens } from './connect-screens'
import type { ScreenMap, ScreenProps } from './screen-map'
import { transferScreens } from './transfer-screens'
import { walletScreens } from './wallet-screens'

/** The screens that need a session. `ended` and `problem` are drawn without a session. */
const screens: ScreenMap<Exclude<ScreenName, 'ended' | 'problem'>> = {
  ...connectScreens,
  ...transferScreens,
  ...walletScreens,
}

interface CurrentScreenProps {
  state: FlowState
  controller: LinkController
}

/** Draws the current screen. */
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
  // TypeScript cannot infer that the component and the screen have the same name.
  const draw = screens[screen.name] as (props: ScreenProps<ScreenName>) => React.ReactElement
  return draw({ screen, session, state, controller })
}

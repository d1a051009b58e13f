import type { ReactElement } from 'react'
import type { LinkController } from '../controller/link-controller'
import type { FlowState, Screen, ScreenName, SessionFacts } from '../flow/flow-state'

/** Props of a screen. */
export interface ScreenProps<Name extends ScreenName> {
  screen: Extract<Screen, { name: Name }>
  session: SessionFacts
  state: FlowState
  controller: LinkController
}

/** The names of the screens in one area of the flow. */
export type NameOf<Area extends Screen> = Area['name']

/** Maps each screen's name to the component that draws the screen. */
export type ScreenMap<Name extends ScreenName> = {
  [Each in Name]: (props: ScreenProps<Each>) => ReactElement
}

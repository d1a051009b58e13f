import type { ReactElement } from 'react'
import type { LinkController } from '../controller/link-controller'
import type { FlowState, Screen, ScreenName, SessionFacts } from '../flow/flow-state'

/** What a screen of the flow is drawn from. */
export interface ScreenProps<Name extends ScreenName> {
  screen: Extract<Screen, { name: Name }>
  session: SessionFacts
  state: FlowState
  controller: LinkController
}

/** The names of the screens in one area of the flow. */
export type NameOf<Area extends Screen> = Area['name']

/** From each screen's name to the component that draws it, with the controller's functions for what it offers. */
export type ScreenMap<Name extends ScreenName> = {
  [Each in Name]: (props: ScreenProps<Each>) => ReactElement
}

import { Screen } from '../components/screen'
import { texts } from '../texts/texts'

/** The host takes the frame away; where it does not, this stays. */
export function EndedScreen() {
  return <Screen align="center" title={texts.ended.title} lead={texts.ended.text} />
}

import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { ExitDialog } from '../components/exit-dialog'
import { Header } from '../components/header'
import type { LinkController } from '../controller/link-controller'
import { canGoBack } from '../flow/can-go-back'
import { isBound } from '../flow/is-bound'
import { createFormat } from '../format/create-format'
import type { LinkParams } from '../params/link-params'
import { texts } from '../texts/texts'
import { CurrentScreen } from './current-screen'
import { EntryFocusContext } from './entry-focus-context'
import { FormatContext } from './format-context'
import styles from './link-app.module.css'

interface LinkAppProps {
  controller: LinkController
  params: LinkParams
}

export function LinkApp({ controller, params }: LinkAppProps) {
  const state = useSyncExternalStore(controller.subscribe, controller.getState)
  const { fiatCurrency, isEmbedded } = params
  const format = useMemo(() => createFormat(texts.language, fiatCurrency), [fiatCurrency])
  const { screen, exit } = state
  const isOver = screen.name === 'ended'

  useEffect(() => controller.start(), [controller])

  return (
    <FormatContext value={format}>
      <EntryFocusContext value={!isEmbedded}>
        <div className={styles.frame} data-embedded={isEmbedded || undefined}>
          <Header
            onBack={canGoBack(state) ? controller.goBack : undefined}
            onClose={isEmbedded || isOver ? undefined : controller.requestExit}
            isBound={isBound(state)}
          />
          <CurrentScreen key={screen.name} state={state} controller={controller} />
        </div>
        {exit === 'asking' && (
          <ExitDialog onConfirm={controller.confirmExit} onDismiss={controller.dismissExit} />
        )}
      </EntryFocusContext>
    </FormatContext>
  )
}

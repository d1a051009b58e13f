import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { ExitDialog } from '../components/exit-dialog'
import { Header } from '../components/header'
import { EntryFocusContext } from '../components/screen'
import type { LinkController } from '../controller/link-controller'
import { canGoBack, isExitBlocked } from '../flow/flow-reducer'
import { createFormat, FormatContext } from '../format/format'
import { SandboxPanel } from '../panel/sandbox-panel'
import type { LinkParams } from '../params/link-params'
import { currentLanguage } from '../texts/texts'
import { CurrentScreen } from './current-screen'
import styles from './link-app.module.css'
import { useExitByEscape } from './use-exit-by-escape'

interface LinkAppProps {
  controller: LinkController
  params: LinkParams
}

export function LinkApp({ controller, params }: LinkAppProps) {
  const state = useSyncExternalStore(controller.subscribe, controller.getState)
  const { isEmbedded } = params
  const fiat = state.session?.fiat
  const format = useMemo(() => createFormat(currentLanguage(), fiat), [fiat])
  const { screen, exit } = state
  const [isPanelOpen, setIsPanelOpen] = useState(false)
  const isOver = screen.name === 'ended'

  useEffect(() => controller.start(), [controller])
  useExitByEscape(controller)

  return (
    <FormatContext value={format}>
      <EntryFocusContext value={!isEmbedded}>
        <div className={styles.frame} data-embedded={isEmbedded || undefined}>
          <Header
            onBack={canGoBack(state) ? controller.goBack : undefined}
            onClose={isEmbedded || isOver ? undefined : controller.requestExit}
            isExitBlocked={isExitBlocked(state)}
            onSandbox={state.session && !isOver ? () => setIsPanelOpen(true) : undefined}
          />
          <CurrentScreen key={screen.name} state={state} controller={controller} />
        </div>
        {isPanelOpen && !isOver && (
          <SandboxPanel api={controller.faults} onClose={() => setIsPanelOpen(false)} />
        )}
        {exit === 'asking' && <ExitDialog onConfirm={controller.leave} onDismiss={controller.dismissExit} />}
      </EntryFocusContext>
    </FormatContext>
  )
}

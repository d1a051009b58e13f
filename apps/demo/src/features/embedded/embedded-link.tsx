import { useLayoutEffect, useRef } from 'react'
import { type LinkResult, MeshLinkFrame } from 'react-mesh-link'
import { locationStore } from '../../routing/location-store'
import { tellResult } from '../deposit/tell-result'
import type { EmbeddedView } from './embedded-address'
import styles from './embedded-page.module.css'

/** Link in an embedded frame. When the session ends, the user returns to the overview; when it fails, the frame says why. */
export function EmbeddedLink({ view }: { view: EmbeddedView }) {
  const isHere = useRef(false)
  useLayoutEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])

  const leave = (result: LinkResult) => {
    tellResult(result)
    // A session also ends when the user has already left this page: then the user stays where they are.
    if (isHere.current && result.status !== 'failed') locationStore.go('/')
  }

  return view.intent === 'connect' ? (
    <MeshLinkFrame
      intent="connect"
      dialogTitle="Connect an account"
      onExit={leave}
      className={styles.frame}
    />
  ) : (
    <MeshLinkFrame
      intent="deposit"
      params={view.asset === 'any' ? {} : { asset: view.asset }}
      connectionId={view.connectionId}
      dialogTitle="Deposit"
      onExit={leave}
      className={styles.frame}
    />
  )
}

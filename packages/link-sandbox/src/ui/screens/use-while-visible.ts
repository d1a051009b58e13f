import { useEffect, useRef } from 'react'

/** Calls `ask` every `milliseconds` while `isOn` and the page is visible, and at once when it becomes visible again. */
export function useWhileVisible(isOn: boolean, milliseconds: number, ask: () => void): void {
  const latest = useRef(ask)
  useEffect(() => {
    latest.current = ask
  })
  useEffect(() => {
    if (!isOn) return
    let timer: ReturnType<typeof setInterval> | undefined
    function follow() {
      clearInterval(timer)
      timer = document.hidden ? undefined : setInterval(() => latest.current(), milliseconds)
    }
    function turn() {
      follow()
      if (!document.hidden) latest.current()
    }
    follow()
    document.addEventListener('visibilitychange', turn)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', turn)
    }
  }, [isOn, milliseconds])
}

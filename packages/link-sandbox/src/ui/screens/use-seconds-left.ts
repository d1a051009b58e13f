import { useEffect, useState } from 'react'

/** Whole seconds until `endsAt` (milliseconds since the epoch), counted down to 0. */
export function useSecondsLeft(endsAt: number): number {
  const [now, setNow] = useState(() => Date.now())
  const secondsLeft = Math.max(0, Math.ceil((endsAt - now) / 1000))
  const isOver = secondsLeft === 0

  useEffect(() => {
    setNow(Date.now())
    if (isOver && endsAt <= Date.now()) return
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [endsAt, isOver])
  return secondsLeft
}

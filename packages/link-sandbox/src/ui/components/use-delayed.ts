import { useEffect, useState } from 'react'

/** True once `flag` has been true for `milliseconds`: what is over sooner need not be mentioned. */
export function useDelayed(flag: boolean, milliseconds: number): boolean {
  const [isLate, setIsLate] = useState(false)
  useEffect(() => {
    if (!flag) return
    const timer = setTimeout(() => setIsLate(true), milliseconds)
    return () => {
      clearTimeout(timer)
      setIsLate(false)
    }
  }, [flag, milliseconds])
  return flag && isLate
}

import { useEffect, useRef, useState } from 'react'
import type { LinkFault, LinkFaults } from '../../link/contract'
import type { FaultsApi } from '../api/link-api'

/** Loads and switches the faults of this session. `failed` names the call that failed. */
export function useSessionFaults(api: FaultsApi) {
  const [known, setKnown] = useState<LinkFaults>()
  const [failed, setFailed] = useState<'load' | 'save'>()

  const calls = useRef(0)

  async function call(kind: 'load' | 'save', pending: Promise<LinkFaults>, before?: LinkFaults) {
    calls.current += 1
    const mine = calls.current
    const [answer, failure] = await pending.then(
      (faults) => [faults, undefined] as const,
      () => [before, kind] as const,
    )
    // After several switches in a row, only the last answer counts.
    if (mine !== calls.current) return
    setKnown(answer)
    setFailed(failure)
  }

  function load() {
    void call('load', api.load())
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the panel opens
  useEffect(load, [])

  /** Shows the new value at once, and resets it when it could not be saved. */
  function turn(name: LinkFault['name'], isOn: boolean) {
    if (!known) return
    const faults = known.faults.map((fault) => (fault.name === name ? { ...fault, isOn } : fault))
    setKnown({ ...known, faults })
    const names = faults.filter((fault) => fault.isOn).map((fault) => fault.name)
    void call('save', api.save(names), known)
  }

  return { known, failed, load, turn }
}

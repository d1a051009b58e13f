import { useSyncExternalStore } from 'react'
import { locationStore } from './location-store'

/** The page's address: path and query. */
export function useAddress(): string {
  return useSyncExternalStore(locationStore.subscribe, locationStore.get)
}

import { useIsMutating } from '@tanstack/react-query'

/** Key of the mutation that signs in and out. */
export const CHANGE_USER = ['change-user']

/** Whether someone is being signed in or out right now: nothing of either may be asked for meanwhile. */
export function useIsChangingUser(): boolean {
  return useIsMutating({ mutationKey: CHANGE_USER }) > 0
}

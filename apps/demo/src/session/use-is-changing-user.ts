import { useIsMutating } from '@tanstack/react-query'

/** Key of the mutation that signs users in and out. */
export const CHANGE_USER = ['change-user']

/** Whether a sign-in or sign-out is running. Meanwhile, no user's data may be requested. */
export function useIsChangingUser(): boolean {
  return useIsMutating({ mutationKey: CHANGE_USER }) > 0
}

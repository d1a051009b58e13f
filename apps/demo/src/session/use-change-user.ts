import { useMutation, useQueryClient } from '@tanstack/react-query'
import { meshQueryKeys } from 'react-mesh-link'
import { meshLink } from '../mesh-link'
import { toastStore } from '../toasts/toast-store'
import { changeUser } from './change-user'
import { meQueryOptions } from './me-query-options'
import { CHANGE_USER } from './use-is-changing-user'

/** Signs a demo user in (by id) or out (`null`). Removes the last user's data from the page. */
export function useChangeUser() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationKey: CHANGE_USER,
    mutationFn: changeUser,
    async onSuccess(user) {
      const { queryKey } = meQueryOptions()
      await queryClient.cancelQueries()
      queryClient.removeQueries({ queryKey: meshQueryKeys.all(meshLink) })
      queryClient.setQueryData(queryKey, user)
      toastStore.clear()
    },
    onError: () =>
      toastStore.show(
        "Signing in or out failed because Harbor's server can't be reached. Try again in a moment.",
      ),
  })
}

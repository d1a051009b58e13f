import type { User } from '../../common/user'
import { DashboardPage } from '../features/dashboard/dashboard-page'
import { isEmbeddedAddress } from '../features/embedded/embedded-address'
import { EmbeddedPage } from '../features/embedded/embedded-page'
import { useAddress } from '../routing/use-address'

/** The pages for a signed-in user. */
export function SignedIn({ user }: { user: User }) {
  const address = useAddress()
  return isEmbeddedAddress(address) ? <EmbeddedPage /> : <DashboardPage user={user} />
}

import { verifiedWallets } from '../wallets/verified-wallets'
import { json, type RouteHandler, readQuery } from './context'

/** `GET /wallets`, `GET /wallets?address=`: the wallets that this user has proved to own, according to Mesh. */
export const getWallets: RouteHandler = async (c) => {
  const services = c.get('services')
  const user = c.get('user')
  const { address } = readQuery(c, ['address'])
  await services.limits.take('reads', user.userKey)
  const wallets = await verifiedWallets(services, user.userKey, address)
  return json(c, {
    wallets: wallets.map(({ address, networkType, method, verifiedAt }) => ({
      address,
      networkType,
      method,
      verifiedAt,
    })),
  })
}

import { randomUUID } from 'node:crypto'

/** Where the shop takes its money: USDC on Base, by Mesh's id of the network. */
export const shopAddress = {
  networkId: 'aa883b03-120d-477c-a588-37c2afd3ca71',
  symbol: 'USDC',
  address: '0x27b1fdb04752bbc536007a920d24acb045561c26',
}

const PRICES = { mug: 12, shirt: 30 }
type Item = keyof typeof PRICES

interface Order {
  id: string
  buyer: string
  /** In USDC. */
  total: number
  isPaid: boolean
}

const orders = new Map<string, Order>()

export async function createOrder(buyer: string, item: Item): Promise<Order> {
  const order = { id: randomUUID(), buyer, total: PRICES[item], isPaid: false }
  orders.set(order.id, order)
  return order
}

/** The order, if it is this buyer's. */
export async function findOrder(id: string, buyer: string | undefined): Promise<Order | undefined> {
  const order = orders.get(id)
  return order && order.buyer === buyer ? order : undefined
}

/** Marks the order as paid, or as unpaid when the money went back. Twice changes nothing. */
export async function bookOrder(id: string | undefined, isPaid: boolean): Promise<void> {
  const order = orders.get(id ?? '')
  if (order) order.isPaid = isPaid
}

/** What it costs, in USDC. */
export const PRICE = 25

/** Where the shop takes its money: USDC on Ethereum, by Mesh's id of the network. */
export const shopAddress = {
  networkId: 'e3c7fdd8-b1fc-4e51-85ae-bb276e075611',
  symbol: 'USDC',
  address: '0x8617E340B3D01FA5F11F306F4090FD50E238070D',
  amount: PRICE,
}

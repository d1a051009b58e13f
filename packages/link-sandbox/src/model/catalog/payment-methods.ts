/** A card or bank account of a sandbox user that an institution can buy with. */
export interface PaymentMethod {
  name: string
  /** As Mesh's funding options name it. */
  type: string
  /** US dollars that it pays at a time. */
  limit: string
  /** What the institution takes for it, as a decimal ratio. */
  feeRatio: string
}

const CARD: PaymentMethod = {
  name: 'Debit card •• 4242',
  type: 'debitCard',
  limit: '10000',
  feeRatio: '0.025',
}

/** The payment methods that a sandbox user has at every institution: a card, but for the one who has nothing. */
export function paymentMethodsOf(user: string): PaymentMethod[] {
  return user === 'Mesh2' ? [] : [CARD]
}

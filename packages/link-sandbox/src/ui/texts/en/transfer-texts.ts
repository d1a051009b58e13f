import type { LinkTransferIntent } from '../../../link-api/contract'

type TransferType = LinkTransferIntent['type']

/** The words of a transfer. */
export const transferTexts = {
  assets: {
    title: (type: TransferType) =>
      type === 'payment' ? 'What do you want to pay with?' : 'What do you want to deposit?',
    from: (integration: string) => `From ${integration}`,
    loadingSlow: (integration: string) => `Reading your balances at ${integration}…`,
    available: 'Available',
    unavailable: 'Not available',
    reason: (reason: string | undefined) => {
      switch (reason) {
        case 'symbolDoesNotMatch':
        case 'notSupportedForTransferByTarget':
          return 'Not accepted here'
        case 'notSupportedForTransferBySource':
          return 'Cannot be sent from this account'
        case 'amountNotSufficient':
          return 'The balance is too low'
        case 'noEligibleNetworks':
          return 'No network in common'
        case 'noPrice':
          return 'No price at the moment'
        default:
          return 'Cannot be sent right now'
      }
    },
  },

  noAssets: {
    title: 'Nothing to send here',
    text: (integration: string, symbols: string[]) =>
      symbols.length > 0
        ? `Your ${integration} account holds too little of what is accepted: ${symbols.join(', ')}.`
        : `Your ${integration} account holds nothing that is accepted.`,
    held: 'In this account',
    another: 'Choose another account',
  },

  network: {
    title: 'Choose a network',
    lead: (client: string, symbol: string) =>
      `${client} accepts ${symbol} on these networks. The address is filled in for you.`,
    fee: (fee: string) => `Fee ${fee}`,
    noFee: 'No fee',
    cheapest: 'Lowest fee',
  },

  amount: {
    title: (type: TransferType) => (type === 'payment' ? 'How much do you pay?' : 'How much?'),
    label: 'Amount',
    unit: (unit: string) => `enter in ${unit}`,
    max: 'Max',
    available: (amount: string) => `${amount} available`,
    about: (amount: string) => `≈ ${amount}`,
    to: (symbol: string, network: string) => `${symbol} on ${network}`,
    missing: 'Enter an amount.',
    malformed: 'That is not an amount. Use digits, and a point for decimals: 1.5',
    tooLow: (min: string) => `The minimum is ${min}. Enter a higher amount.`,
    tooHigh: (max: string) => `You can send up to ${max} after fees. Enter a lower amount.`,
    fixed: (client: string) => `Set by ${client}`,
    busy: 'Getting today’s fees…',
  },

  preview: {
    title: 'Check and confirm',
    arrives: (client: string) => `${client} gets`,
    from: 'From',
    to: 'To',
    network: 'Network',
    amount: 'Amount',
    networkFee: 'Network fee',
    institutionFee: (integration: string) => `${integration} fee`,
    clientFee: (client: string) => `${client} fee`,
    noFee: 'Free',
    total: 'Total',
    copyAddress: 'Copy address',
    copyFailed: 'Could not copy. Select the address and copy it.',
    validFor: (time: string) => `These fees hold for ${time}`,
    expired: 'These fees are out of date.',
    refresh: 'Update fees',
    refreshing: 'Getting today’s fees…',
    confirm: (type: TransferType) => (type === 'payment' ? 'Confirm payment' : 'Confirm deposit'),
    busy: (integration: string) => `Asking ${integration}…`,
  },

  executed: {
    title: 'On its way',
    text: (amount: string, client: string) => `${amount} is on its way to ${client}.`,
    stepsLabel: 'What happens next',
    sent: (integration: string) => `Sent from ${integration}`,
    confirming: (network: string) => `${network} confirms it`,
    confirmingHint: 'Usually within a few minutes',
    credited: (client: string) => `${client} credits it`,
    creditedHint: 'You can close this page, it goes on by itself',
    stepDone: 'done',
    stepNow: 'in progress',
    stepNext: 'to come',
    transaction: 'Transaction',
    copyTransaction: 'Copy transaction',

    total: 'Total',
  },
} as const

import type { LinkTransferIntent } from '../../../link/contract'

type TransferType = LinkTransferIntent['type']

/** The words of a transfer. */
export const transferTexts = {
  assets: {
    title: (type: TransferType) => {
      switch (type) {
        case 'payment':
          return 'What do you want to pay with?'
        case 'onramp':
        case 'fiatOnRamp':
          return 'What do you want to buy?'
        case 'fiatOffRamp':
          return 'What do you want to cash out?'
        default:
          return 'What do you want to deposit?'
      }
    },
    manualTitle: 'What do you want to send?',
    from: (integration: string) => `From ${integration}`,
    loadingSlow: (integration: string) => `Reading your balances at ${integration}…`,
    available: 'Available',
    unavailable: 'Not available',
    needsFunding: 'Buy or convert as you go',
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
    upTo: (amount: string) => `Up to ${amount}`,
    feesIncluded: 'Fees are taken out of this amount.',
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
    tag: 'Memo or tag',
    cardFee: 'Card fee',
    feesIncluded: 'Fees are taken out of what you send.',
    purpose: 'For',
    funding: 'Paid from',
    confirm: (type: TransferType) => {
      switch (type) {
        case 'payment':
          return 'Confirm payment'
        case 'onramp':
        case 'fiatOnRamp':
          return 'Confirm purchase'
        case 'fiatOffRamp':
          return 'Confirm cash-out'
        default:
          return 'Confirm deposit'
      }
    },
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
    arrivedTitle: 'It has arrived',
    arrivedText: (amount: string, client: string) => `${amount} has arrived at ${client}.`,
    failedTitle: 'It did not arrive',
    failedText: 'The network did not accept this transfer. The amount is back where it came from.',
    confirmed: (network: string) => `Confirmed by ${network}`,
    notConfirmed: (network: string) => `Not confirmed by ${network}`,
    stepFailed: 'failed',
    transaction: 'Transaction',
    copyTransaction: 'Copy transaction',

    total: 'Total',
  },

  kyc: {
    title: (integration: string) => `${integration} needs to know you better`,
    text: (integration: string) =>
      `Before anything can be sent, ${integration} has to confirm who you are. Open ${integration}, follow its steps, then come back here.`,
    done: 'I have done it',
    busy: (integration: string) => `Asking ${integration}…`,
    hint: 'In the sandbox nothing has to be shown: the next check succeeds.',
  },

  feeRisen: {
    title: 'The network fee has gone up',
    text: (network: string) =>
      `${network} is busier than a moment ago, so sending costs more. Nothing has been sent yet.`,
    before: 'Fee before',
    now: 'Fee now',
    total: 'New total',
    arrives: (client: string) => `${client} now gets`,
    accept: 'Send anyway',
    busy: (integration: string) => `Asking ${integration}…`,
    cancel: 'Not now',
  },

  failed: {
    declinedTitle: (integration: string) => `${integration} declined it`,
    errorTitle: 'It could not be sent',
    explain: 'See what happened',
    explanation: {
      declined: (integration: string) =>
        `${integration} checks every transfer, and can decline one: over a limit, a new device, or an address it does not know. The reason is in your account there. Your balance is unchanged.`,
      error: (integration: string, network: string) =>
        `${integration} accepted the transfer, but could not hand it over to ${network}. It was undone at once, and your balance is unchanged. It usually works a little later.`,
    },
    retry: 'Try again',
    another: 'Use another account',
  },

  codeAgain: {
    expired: 'That code was right, but too old. Enter the new one.',
    second: 'One more code is needed. Enter the next one.',
  },

  funding: {
    title: 'How do you pay the rest?',
    text: (needed: string, existing: string) => `This takes ${needed}. You have ${existing}.`,
    textNone: (needed: string) => `This takes ${needed}. You have none yet.`,
    group: 'Ways to pay',
    loading: (integration: string) => `Asking ${integration} for your options…`,
    available: (amount: string) => `${amount} available`,
    limit: (amount: string) => `Up to ${amount}`,
    fee: (percent: string) => `${percent} fee`,
    noFee: 'No fee',
    existing: 'From your balance',
    uses: (amount: string) => `Uses ${amount}`,
    uncovered: (amount: string) => `${amount} is still missing. Choose one more way to pay.`,
    impossible: (amount: string) => `${amount} is missing, even with all of this. Go back and enter less.`,
    cash: 'Cash',
    convert: (coin: string) => `Convert ${coin}`,
    busy: 'Getting today’s fees…',
    progressTitle: (symbol: string) => `Getting your ${symbol}`,
    progressText: (integration: string) => `${integration} is working on it. Please keep this page open.`,
    stepBuy: (amount: string, name: string) => `Buy ${amount} with ${name}`,
    stepConvert: (amount: string, coin: string) => `Convert ${coin} to ${amount}`,
    stepSend: (amount: string) => `Send ${amount}`,
  },

  methods: {
    title: 'Other ways',
    manual: {
      name: 'Any wallet',
      title: 'Send from any wallet',
      hint: 'By address or QR code',
    },
    buy: {
      name: 'Card',
      title: 'Buy with a card',
      hint: 'No account needed',
    },
  },

  manual: {
    title: (symbol: string, network: string) => `Send ${symbol} on ${network}`,
    warning: (symbol: string, network: string) =>
      `Send only ${symbol}, and only on ${network}. Anything else would be lost.`,
    qr: (symbol: string) => `QR code of the address for ${symbol}`,
    address: 'Address',
    copyAddress: 'Copy address',
    tag: 'Memo or tag',
    copyTag: 'Copy memo or tag',
    tagWarning: 'Without the memo it can’t be credited. Enter both.',
    minimum: 'Minimum',
    amount: 'Amount',
    loading: 'Getting your address…',
    waiting: 'Waiting for your transfer. This page notices when it arrives.',
    hint: 'Nothing real can be sent here. To go on, say that it was:',
    arrive: 'Pretend it arrived',
  },

  card: {
    title: 'Card details',
    text: (total: string) => `${total} will be charged to this card.`,
    number: 'Card number',
    expiry: 'Expiry date',
    expiryHint: 'MM/YY',
    code: 'Security code',
    numberMissing: 'Enter the card number.',
    notATestCard: 'Only the test cards below work here. Never enter a real one.',
    expiryWrong: 'Enter a month and year to come, like 08/30.',
    codeWrong: 'Enter the 3 digits on the back.',
    pay: (total: string) => `Pay ${total}`,
    busy: 'Asking your bank…',
    hint: 'No real card works here. Any date to come, any 3 digits, and one of these:',
    good: 'is accepted',
    declined: 'is declined',
    fill: 'Use it',
  },

  receipt: {
    title: 'Thank you',
    text: 'This is your receipt. You can close this page.',
    paid: (client: string) => `Paid to ${client}`,
    reference: 'Order',
    nothingTitle: 'Nothing was sent',
    nothingText: (client: string) => `Each link works once. Ask ${client} for a new one.`,
  },
} as const

import type { LinkTransferIntent } from '../../link-api/contract'
import type { Problem } from '../flow/problem'

type TransferType = LinkTransferIntent['type']

/** Every word of the page, in English. Another language is another object of this shape. */
export const en = {
  language: 'en',

  header: { back: 'Back', close: 'Close', sandbox: 'Sandbox' },

  common: {
    continue: 'Continue',
    done: 'Done',
    tryAgain: 'Try again',
    copied: 'Copied',
    reference: (id: string) => `Reference ${id}`,
  },

  loading: { title: 'Opening Mesh Sandbox', slow: 'Still opening. This takes longer than usual.' },

  terms: {
    title: (client: string) => `Connect your account to ${client}`,
    transferTitle: (type: TransferType, client: string) =>
      type === 'payment' ? `Pay ${client}` : `Deposit to ${client}`,
    lead: (client: string) => `Mesh Sandbox connects the account you choose with ${client}.`,
    transferLead: (client: string) =>
      `Mesh Sandbox connects the account you choose and sends from it to ${client}.`,
    points: {
      private: {
        title: 'Your login stays private',
        text: (client: string) => `${client} never sees your password.`,
      },
      control: { title: 'You decide', text: () => 'Nothing is shared or sent before you confirm it.' },
      address: {
        title: 'Right address, right network',
        text: () => 'Both are filled in for you, so nothing goes astray.',
      },
      undo: {
        title: 'Ends when you say so',
        text: (client: string) => `You can disconnect in ${client} at any time.`,
      },
    },
    legal: 'By continuing you accept the',
    legalLink: 'Terms and Privacy Notice',
  },

  legal: {
    title: 'Terms and Privacy Notice',
    paragraphs: [
      [
        'What this is',
        'Mesh Sandbox is a test environment. The accounts, balances and transfers in it are made up; no real money moves.',
      ],
      [
        'What you enter',
        'Use the test users only. Never enter the login of a real account: this page does not need it and must not have it.',
      ],
      [
        'What is shared',
        'The app that opened this page receives the name of the account you choose and permission to use it, and the result of a transfer you confirm.',
      ],
      [
        'What is kept',
        'Test data stays on the computer that runs the sandbox, until whoever runs it deletes it.',
      ],
    ],
  },

  source: {
    title: 'Where should it come from?',
    lead: 'Your saved accounts',
    needsLogin: 'Log in again to use it',
    other: 'Another account',
    otherHint: 'Choose from all exchanges and wallets',
  },

  catalog: {
    title: 'Where is your account?',
    transferTitle: 'Where do you send from?',
    search: 'Search',
    placeholder: 'Search by name',
    categories: { exchange: 'Exchanges', broker: 'Brokers', wallet: 'Wallets' },
    notYet: 'Not in the sandbox yet',
    results: (count: number) => (count === 1 ? '1 result' : `${count} results`),
    noResults: (query: string) => `Nothing matches “${query}”`,
    noResultsHint: 'Check the spelling, or go through the whole list.',
    showAll: 'Show all',
    empty: 'There is nothing to connect here',
    emptyHint: 'No institution is set up for this. Go back to the app and tell its makers.',
  },

  login: {
    title: (integration: string) => `Log in to ${integration}`,
    again: (integration: string) =>
      `Your last login to ${integration} has expired. Log in again to continue.`,
    lead: (client: string) => `${client} will not see what you enter here.`,
    username: 'Username',
    password: 'Password',
    show: 'Show characters',
    hide: 'Hide characters',
    usernameMissing: 'Enter your username.',
    passwordMissing: 'Enter your password.',
    busy: 'Checking your login…',
  },

  hint: {
    title: 'This is a sandbox',
    lead: 'Use a test user,',
    text: 'never a real login. The password is',
    use: 'Use',
    users: {
      Mesh: 'full',
      MeshUSDC: 'USDC',
      MeshETH: 'ETH',
      Mesh2: 'empty',
    },
    code: 'In the sandbox the code is',
  },

  code: {
    title: 'Enter your code',
    lead: (integration: string) => `${integration} asks for the 6-digit code of your authenticator app.`,
    transferTitle: 'Confirm it is you',
    transferLead: (integration: string) => `${integration} asks for a 6-digit code before it sends anything.`,
    label: 'Code',
    incomplete: 'Enter all 6 digits of the code.',
    busy: 'Checking your code…',
    sending: (integration: string) => `${integration} is sending your transfer…`,
  },

  accounts: {
    title: 'Choose accounts',
    titleOne: 'Choose an account',
    lead: (client: string) => `${client} gets access to what you choose, and nothing else.`,
    group: 'Accounts',
    none: 'Choose at least one account.',
    empty: (integration: string) =>
      `There is no account to connect at ${integration}. Go back and use another login.`,
    busy: 'Connecting…',
  },

  connected: {
    title: (integration: string) => `${integration} is connected`,
    returningTitle: (integration: string) => `${integration} is already connected`,
    text: (client: string, count: number) =>
      count === 1 ? `${client} can now use this account.` : `${client} can now use these ${count} accounts.`,
    accounts: 'Connected accounts',
    another: 'Link another account',
  },

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

  problem: {
    title: (code: Problem['code']) => {
      switch (code) {
        case 'token_used':
        case 'token_expired':
        case 'token_unknown':
          return 'This link no longer works'
        case 'session_unknown':
          return 'Your session has ended'
        case 'unreachable':
          return 'No connection'
        case 'no_host':
          return 'This page opens inside an app'
        case 'connection_unknown':
          return 'This account is not connected any more'
        default:
          return 'Something went wrong'
      }
    },
    text: (code: Problem['code']) => {
      switch (code) {
        case 'token_used':
          return 'It was used before, and each link works once. Go back to the app and start again.'
        case 'token_expired':
          return 'It was not used in time. Go back to the app and start again.'
        case 'token_unknown':
          return 'It is incomplete or was made for another place. Go back to the app and start again.'
        case 'session_unknown':
          return 'It was open for too long. Go back to the app and start again.'
        case 'unreachable':
          return 'The sandbox does not answer. Check that it is running, then try again.'
        case 'no_host':
          return 'It has no use on its own. Go back to the app and start from there.'
        case 'connection_unknown':
          return 'It was removed in the meantime. Go back to the app and connect it again.'
        case 'malformed':
        case 'internal':
          return 'The sandbox could not answer properly. Try again in a moment.'
        default:
          return 'The sandbox did not accept what this page asked for. Go back to the app and start again.'
      }
    },
    retry: 'Retry',
    close: 'Back to the app',
  },

  ended: { title: 'All done', text: 'You can go back to the app.' },

  exit: {
    title: 'Are you sure you want to exit?',
    text: 'Your progress will be lost.',
    confirm: 'Yes, exit',
    cancel: 'No, continue',
  },

  failure: {
    unreachable: 'There was no answer. Check your connection and try again.',
    malformed: 'The answer made no sense. Try again in a moment.',
    unsure: 'There was no answer, so it may be on its way already. Try again: it is never sent twice.',
  },
} as const

import { plural } from '../plural'

/** The words on the way to a connected account. */
export const connectTexts = {
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
    kinds: 'Kind of account',
    all: 'All',
    categories: { exchange: 'Exchanges', broker: 'Brokers', wallet: 'Wallets' },
    recent: 'Used before',
    transfers: 'Balances and transfers',
    readOnly: 'Balances only',
    down: 'Not available at the moment',
    results: (count: number) => (count === 1 ? '1 result' : `${count} results`),
    noResults: (query: string) => `Nothing matches “${query}”`,
    noResultsHint: 'Check the spelling, or look through the whole list.',
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

  oauth: {
    title: (integration: string) => `Continue at ${integration}`,
    lead: (integration: string) => `${integration} asks you to log in and to agree in a window of its own.`,
    steps: {
      open: (integration: string) => `Log in at ${integration}`,
      allow: (client: string) => `Allow ${client} to use your account`,
      back: 'The window closes by itself, and you go on here',
    },
    open: (integration: string) => `Open ${integration}`,
    preparing: 'Getting ready…',
    waitingTitle: (integration: string) => `Continue in the ${integration} window`,
    waiting: 'Log in and allow access there. This page goes on by itself.',
    waitingStatus: (integration: string) => `Waiting for ${integration}…`,
    again: 'Open the window again',
    cancel: 'Cancel',
    blocked: 'If no window has opened, your browser has blocked it. Open it yourself with this link.',
    closed: (integration: string) =>
      `The window of ${integration} was closed before you allowed access. Try again, or choose another one.`,
  },

  /** The institution's own window. */
  oauthWindow: {
    consentTitle: (client: string) => `Allow ${client} to use your account?`,
    consentLead: (integration: string, username: string) =>
      `You are logged in to ${integration} as ${username}.`,
    allows: (client: string) => `${client} will be able to`,
    balances: 'See your accounts and balances',
    addresses: 'See the addresses to deposit to',
    transfers: 'Send what you confirm, and nothing else',
    never: (client: string) => `${client} never sees your password. You can take this back at any time.`,
    allow: 'Allow',
    decline: 'Cancel',
    busy: 'One moment…',
    allowedTitle: 'You have allowed access',
    deniedTitle: 'You have not allowed access',
    close: 'You can close this window and go back to the app.',
    overTitle: 'This window is no longer needed',
    over: 'It was used already, or was open for too long. Close it and go back to the app.',
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
    lead: (integration: string) => `${integration} has sent you a 6-digit code.`,
    transferTitle: 'Confirm it is you',
    transferLead: (integration: string) => `${integration} asks for a 6-digit code before it sends anything.`,
    label: 'Code',
    incomplete: 'Enter all 6 digits of the code.',
    busy: 'Checking your code…',
    resend: 'Send a new code',
    resending: 'Sending a new code…',
    resent: 'A new code is on its way.',
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

  delayed: {
    title: (integration: string) => `${integration} is almost connected`,
    text: (integration: string, hours: number) =>
      plural('en', hours, {
        one: `${integration} gives access within # hour. There is nothing more for you to do.`,
        other: `${integration} gives access within # hours. There is nothing more for you to do.`,
      }),
    steps: {
      done: 'You have logged in',
      waiting: (integration: string) => `${integration} prepares the access`,
      last: (client: string) => `${client} can use your account`,
    },
    other: 'Choose another account',
  },
} as const

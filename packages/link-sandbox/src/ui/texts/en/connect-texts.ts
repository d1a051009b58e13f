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
} as const

/** The words about self-custody wallets. */
export const walletTexts = {
  wallet: {
    installed: 'Installed',
    notInstalled: 'Not installed on this device',
    groupInstalled: 'In this browser',

    searching: 'Looking for your wallets…',
    missingTitle: (wallet: string) => `${wallet} is not installed`,
    missing: (wallet: string) =>
      `${wallet} was not found in this browser. Install it and start again, or choose another wallet.`,
    another: 'Choose another wallet',

    networkTitle: 'Choose a network',
    networkLead: (wallet: string) => `${wallet} has accounts on both.`,
    families: { evm: 'Ethereum and compatible networks', solana: 'Solana' },

    connectTitle: (wallet: string) => `Continue in ${wallet}`,
    connectLead: (wallet: string) => `${wallet} asks whether this page may see your address.`,
    connectWaiting: (wallet: string) => `Waiting for ${wallet}…`,
    connectHint: 'If no window has opened, click the wallet in your browser’s toolbar.',

    accountTitle: 'Choose an account',
    accountLead: (wallet: string) => `These accounts of ${wallet} are connected.`,

    signTitle: 'Prove that it is yours',
    signLead: (wallet: string) => `Sign this message in ${wallet}. It costs nothing and moves nothing.`,
    signVerifyLead: (client: string) =>
      `${client} asks you to sign this message. It costs nothing and moves nothing.`,
    message: 'Message',
    account: 'Account',
    sign: 'Sign message',
    signPreparing: 'Getting the message…',

    sendTitle: (wallet: string) => `Approve in ${wallet}`,
    sendLead: (wallet: string) => `Check the amount and the address in ${wallet} and approve there.`,
    sendRecording: 'Checking what was sent…',
    testNetwork: 'Test network',

    verifiedTitle: 'Your wallet is verified',
    verified: (client: string) => `${client} now knows that this address is yours.`,

    declined: (wallet: string) =>
      `You declined in ${wallet}. Try again, or go back and choose another wallet.`,
    timeout: (wallet: string) => `${wallet} did not answer. Open it, then try again.`,
    wrongNetwork: (wallet: string, network: string) =>
      `${wallet} does not know the network ${network}. Add it there, then try again.`,
    failed: (wallet: string) => `${wallet} could not do this. Check that it is unlocked, then try again.`,
  },

  verifyTerms: {
    title: (client: string) => `Verify your wallet for ${client}`,
    lead: (client: string) =>
      `You sign a message in your wallet, and ${client} knows that the address is yours.`,
    private: {
      title: 'Your keys stay with you',
      text: (client: string) => `Neither ${client} nor Mesh Sandbox ever sees them.`,
    },
    free: {
      title: 'Nothing moves',
      text: () => 'A signature costs nothing and gives no access to your funds.',
    },
  },
} as const

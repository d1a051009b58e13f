import type { LinkTransferIntent } from '../../../link/contract'
import type { Problem } from '../../flow/flow-state'

type TransferType = LinkTransferIntent['type']

/** The words of the session as a whole. */
export const sessionTexts = {
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
    transferTitle: (type: TransferType, client: string) => {
      switch (type) {
        case 'payment':
          return `Pay ${client}`
        case 'onramp':
        case 'fiatOnRamp':
          return `Buy for ${client}`
        case 'fiatOffRamp':
          return `Cash out with ${client}`
        default:
          return `Deposit to ${client}`
      }
    },
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

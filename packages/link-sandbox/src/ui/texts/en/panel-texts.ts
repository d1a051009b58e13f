import { FAULTS, type FaultName, isForSession, type SessionFaultName } from '../../../model/catalog/faults'

const faults = Object.fromEntries(
  (Object.keys(FAULTS) as FaultName[]).filter(isForSession).map((name) => [name, FAULTS[name].text]),
)

/** The words of the sandbox's own panel. */
export const panelTexts = {
  panel: {
    open: 'Open the sandbox menu',
    title: 'Sandbox',
    close: 'Close the sandbox menu',
    lead: 'Choose what should go wrong in this session, and see how your app copes. It starts at once and ends with the session.',
    failed: {
      load: 'The list did not load. Check that the sandbox is running, then try again.',
      save: 'That was not saved. Check that the sandbox is running, then try again.',
    },
    forEveryone: 'On for everyone. The control API switches it off.',
    places: {
      page: 'This page',
      login: 'Login',
      wallet: 'Wallet',
      transfer: 'Transfer',
      webhook: 'Webhooks',
    },
    /** What each fault does, by its name. */
    faults: faults as Record<SessionFaultName, string>,
    users: {
      title: 'Log in as',
      lead: (password: string, code: string) => `The password is ${password}, the code ${code}.`,
      carry: 'A username carries what is switched on above into any session.',
      copy: (username: string) => `Copy ${username}`,
    },
  },
} as const

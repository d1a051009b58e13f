import { texts } from '../texts/texts'
import type { Connection } from './connection'

/** A way to send that needs no account, in the place of one. */
export function outsideConnection(kind: 'manual' | 'buy'): Connection {
  const name = texts.methods[kind].name
  return {
    kind,
    connectionKey: kind,
    integration: {
      id: '',
      name,
      type: kind,
      category: 'wallet',
      monogram: name.charAt(0),
      color: '#3b4252',
      login: 'credentials',
      transfersSupported: true,
    },
    accountName: name,
    accountNames: [],
    isReturning: false,
  }
}

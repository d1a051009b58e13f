import type { MeshMessages } from '../english'

/** The words of our components, in German. */
export const de: MeshMessages = {
  tryAgain: 'Erneut versuchen',

  amountUnknown: 'Betrag noch nicht bekannt',

  copyAddress: 'Adresse kopieren',
  addressCopied: 'Adresse kopiert',
  addressNotCopied: 'Die Adresse konnte nicht kopiert werden',

  loading: 'Wird geladen',
  finishing: 'Wird abgeschlossen …',
  openAgain: 'Noch einmal öffnen',

  accounts: 'Verbundene Konten',
  accountsEmpty: 'Noch keine Konten verbunden.',
  accountsFailed: 'Ihre Konten konnten nicht geladen werden. Versuchen Sie es noch einmal.',
  accountsLoading: 'Konten werden geladen',
  assets: (count) => `${count} ${count === 1 ? 'Wert' : 'Werte'}`,
  balanceLoading: 'Guthaben wird geladen',
  balanceUnavailable: 'Guthaben nicht verfügbar',
  disconnect: 'Trennen',
  disconnectName: (name) => `${name} trennen`,
  disconnecting: 'Wird getrennt …',
  disconnectingName: (name) => `${name} wird getrennt …`,
  disconnectQuestion: (name) => `${name} trennen?`,
  disconnectWarning: 'Um das Konto hier wieder zu nutzen, müssen Sie sich neu anmelden.',
  confirmDisconnect: 'Ja, trennen',
  confirmDisconnectName: (name) => `Ja, ${name} trennen`,
  keep: 'Behalten',
  keepName: (name) => `${name} behalten`,
  isDisconnected: (name) => `${name} ist getrennt.`,
  notDisconnected: (name) => `${name} konnte nicht getrennt werden. Versuchen Sie es noch einmal.`,

  connected: 'Verbunden',
  loginExpired: 'Anmeldung abgelaufen',
  accessPending: 'Zugriff folgt in etwa einem Tag',
  readOnly: 'Nur lesen',
  needsLogin: 'Überweisungen brauchen eine Anmeldung',

  chooseAccount: 'Konto wählen',
  choicesLoading: 'Konten werden geladen',
  anotherAccount: 'Anderes Konto',
  anotherAccountHint: 'Wählen Sie es im nächsten Schritt',
  noLoginNeeded: 'Ohne Anmeldung',
  asksForLogin: 'Mit Anmeldung',
  confirmInWallet: 'In der Wallet bestätigen',

  transferUnconfirmed: 'Noch nicht bestätigt',
  transferPending: 'Unterwegs',
  transferSucceeded: 'Angekommen',
  transferFailed: 'Fehlgeschlagen',
  refundPending: 'Rückerstattung unterwegs',
  refundSucceeded: 'Rückerstattet',
  stepSent: 'Gesendet',
  stepConfirming: 'Wird bestätigt',
  stepArrived: 'Angekommen',
  stepFailed: 'Fehlgeschlagen',
  stepRefunding: 'Auf dem Rückweg',
  stepRefunded: 'Rückerstattet',

  transferFrom: (name) => `Von ${name}`,
  transfer: 'Überweisung',
  to: 'An',
  backTo: 'Zurück an',
  onNetwork: (network) => `über ${network}`,
  fee: 'Gebühr',
  viewTransaction: 'Transaktion ansehen',
  opensNewTab: 'öffnet einen neuen Tab',

  transfers: 'Überweisungen',
  transfersLoading: 'Überweisungen werden geladen',
  transfersEmpty: 'Noch keine Überweisungen.',
  transfersFailed: 'Ihre Überweisungen konnten nicht geladen werden. Versuchen Sie es noch einmal.',
  hasArrived: (what) => `Ihre Überweisung von ${what} ist angekommen.`,
  hasFailed: (what) => `Ihre Überweisung von ${what} ist fehlgeschlagen.`,
  wasRefunded: (what) => `Ihre Überweisung von ${what} wurde rückerstattet.`,
  anUnknownAmount: 'unbekannter Höhe',

  accountNotSaved: 'Ihr neues Konto ist nicht gespeichert.',
  transferNotSaved: 'Ihre Überweisung ist nicht erfasst.',
  accountNotSavedYet:
    'Ihr neues Konto ist noch nicht gespeichert. Wir versuchen es weiter. Bitte lassen Sie diese Seite geöffnet.',
  transferNotSavedYet:
    'Ihre Überweisung ist noch nicht erfasst. Wir versuchen es weiter. Bitte lassen Sie diese Seite geöffnet.',
  allSaved: 'Jetzt ist alles gespeichert.',
  tryNow: 'Jetzt versuchen',

  resultSubmitted: (amount) =>
    `Ihre Überweisung${amount ? ` von ${amount}` : ''} ist unterwegs. Das Netzwerk muss sie noch bestätigen.`,
  resultTransferFailed: 'Ihre Überweisung hat nicht geklappt. Sie können es noch einmal versuchen.',
  resultDeclined: 'Ihre Überweisung wurde abgelehnt, und es wurde kein Geld gesendet.',
  resultVerified: 'Ihr Konto ist bestätigt.',
  resultConnected: (names, count) => `${names} ${count === 1 ? 'ist' : 'sind'} verbunden.`,
  resultConnectedLater: (names, count) =>
    `${names} ${count === 1 ? 'ist' : 'sind'} verbunden. Der Zugriff folgt in etwa einem Tag.`,
  resultNotSaved:
    'Ihr Konto ist verbunden, konnte aber nicht gespeichert werden. Verbinden Sie es noch einmal.',
  resultCancelled: 'Geschlossen. Nichts wurde geändert.',
}

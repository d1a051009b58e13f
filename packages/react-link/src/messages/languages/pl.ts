import type { MeshMessages } from '../english'

const plural = new Intl.PluralRules('pl')
const ASSETS: Record<string, string> = { one: 'aktywo', few: 'aktywa', many: 'aktywów', other: 'aktywa' }

/** The words of our components, in Polish. */
export const pl: MeshMessages = {
  tryAgain: 'Spróbuj ponownie',

  amountUnknown: 'Kwota jeszcze nieznana',

  copyAddress: 'Kopiuj adres',
  addressCopied: 'Skopiowano adres',
  addressNotCopied: 'Nie udało się skopiować adresu',

  loading: 'Wczytywanie',
  finishing: 'Kończenie…',
  openAgain: 'Otwórz ponownie',

  accounts: 'Podłączone konta',
  accountsEmpty: 'Nie masz jeszcze podłączonych kont.',
  accountsFailed: 'Nie udało się wczytać Twoich kont. Spróbuj ponownie.',
  accountsLoading: 'Wczytywanie kont',
  assets: (count) => `${count} ${ASSETS[plural.select(count)]}`,
  balanceLoading: 'Wczytywanie salda',
  balanceUnavailable: 'Saldo niedostępne',
  disconnect: 'Odłącz',
  disconnectName: (name) => `Odłącz konto ${name}`,
  disconnecting: 'Odłączanie…',
  disconnectingName: (name) => `Odłączanie konta ${name}…`,
  disconnectQuestion: (name) => `Odłączyć konto ${name}?`,
  disconnectWarning: 'Aby znów używać tu tego konta, trzeba będzie zalogować się ponownie.',
  confirmDisconnect: 'Tak, odłącz',
  confirmDisconnectName: (name) => `Tak, odłącz konto ${name}`,
  keep: 'Zostaw',
  keepName: (name) => `Zostaw konto ${name}`,
  isDisconnected: (name) => `Konto ${name} zostało odłączone.`,
  notDisconnected: (name) => `Nie udało się odłączyć konta ${name}. Spróbuj ponownie.`,

  connected: 'Podłączone',
  loginExpired: 'Sesja wygasła',
  accessPending: 'Dostęp pojawi się w ciągu około doby',
  readOnly: 'Tylko podgląd',
  needsLogin: 'Przelewy wymagają logowania',

  chooseAccount: 'Wybierz konto',
  choicesLoading: 'Wczytywanie kont',
  anotherAccount: 'Inne konto',
  anotherAccountHint: 'Wybierz je w następnym kroku',
  noLoginNeeded: 'Bez logowania',
  asksForLogin: 'Wymaga logowania',
  confirmInWallet: 'Potwierdź w portfelu',

  transferUnconfirmed: 'Jeszcze niepotwierdzony',
  transferPending: 'W drodze',
  transferSucceeded: 'Zrealizowany',
  transferFailed: 'Nieudany',
  refundPending: 'Zwrot w drodze',
  refundSucceeded: 'Zwrócony',
  stepSent: 'Wysłany',
  stepConfirming: 'Potwierdzany',
  stepArrived: 'Zrealizowany',
  stepFailed: 'Nieudany',
  stepRefunding: 'Zwracany',
  stepRefunded: 'Zwrócony',

  transferFrom: (name) => `Z konta ${name}`,
  transfer: 'Przelew',
  to: 'Na adres',
  backTo: 'Zwrot na adres',
  onNetwork: (network) => `w sieci ${network}`,
  fee: 'Opłata',
  viewTransaction: 'Zobacz transakcję',
  opensNewTab: 'otwiera się w nowej karcie',

  transfers: 'Przelewy',
  transfersLoading: 'Wczytywanie przelewów',
  transfersEmpty: 'Nie masz jeszcze przelewów.',
  transfersFailed: 'Nie udało się wczytać Twoich przelewów. Spróbuj ponownie.',
  hasArrived: (what) => `Twój przelew na ${what} został zrealizowany.`,
  hasFailed: (what) => `Twój przelew na ${what} nie powiódł się.`,
  wasRefunded: (what) => `Twój przelew na ${what} został zwrócony.`,
  anUnknownAmount: 'nieznaną kwotę',

  accountNotSaved: 'Twoje nowe konto nie zostało zapisane.',
  transferNotSaved: 'Dane Twojego przelewu nie zostały zapisane.',
  accountNotSavedYet:
    'Twoje nowe konto nie zostało jeszcze zapisane. Próbujemy ponownie. Nie zamykaj tej strony.',
  transferNotSavedYet:
    'Dane Twojego przelewu nie zostały jeszcze zapisane. Próbujemy ponownie. Nie zamykaj tej strony.',
  allSaved: 'Teraz wszystko jest zapisane.',
  tryNow: 'Spróbuj teraz',

  resultSubmitted: (amount) =>
    `Twój przelew${amount ? ` na ${amount}` : ''} jest w drodze. Sieć musi go jeszcze potwierdzić.`,
  resultTransferFailed: 'Twój przelew nie powiódł się. Możesz spróbować ponownie.',
  resultDeclined: 'Twój przelew został odrzucony. Żadne środki nie zostały wysłane.',
  resultVerified: 'Twoje konto zostało zweryfikowane.',
  resultConnected: (names, count) => `Podłączono ${count === 1 ? 'konto' : 'konta'} ${names}.`,
  resultConnectedLater: (names, count) =>
    `Podłączono ${count === 1 ? 'konto' : 'konta'} ${names}. Dostęp pojawi się w ciągu około doby.`,
  resultNotSaved: 'Twoje konto jest podłączone, ale nie udało się go zapisać. Podłącz je ponownie.',
  resultCancelled: 'Zamknięto. Niczego nie zmieniono.',
}

import type { transferTexts as english } from '../en/transfer-texts'
import type { Translated } from '../translated'

export const transferTexts: Translated<typeof english> = {
  assets: {
    title: (type) => {
      switch (type) {
        case 'payment':
          return 'Czym zapłacić?'
        case 'onramp':
        case 'fiatOnRamp':
          return 'Co kupić?'
        case 'fiatOffRamp':
          return 'Co wypłacić?'
        default:
          return 'Co wpłacić?'
      }
    },
    manualTitle: 'Co wysłać?',
    from: (integration) => `Z: ${integration}`,
    loadingSlow: (integration) => `Odczytywanie sald w serwisie ${integration}…`,
    available: 'Dostępne',
    unavailable: 'Niedostępne',
    needsFunding: 'Zakup lub wymiana przy wysyłaniu',
    reason: (reason) => {
      switch (reason) {
        case 'symbolDoesNotMatch':
        case 'notSupportedForTransferByTarget':
          return 'Nie jest tu przyjmowane'
        case 'notSupportedForTransferBySource':
          return 'Nie można wysłać z tego konta'
        case 'amountNotSufficient':
          return 'Saldo jest za niskie'
        case 'noEligibleNetworks':
          return 'Brak wspólnej sieci'
        case 'noPrice':
          return 'Chwilowo brak kursu'
        default:
          return 'Chwilowo nie można wysłać'
      }
    },
  },

  noAssets: {
    title: 'Nie ma tu nic do wysłania',
    text: (integration, symbols) =>
      symbols.length > 0
        ? `Na koncie w serwisie ${integration} jest za mało tego, co jest przyjmowane: ${symbols.join(', ')}.`
        : `Na koncie w serwisie ${integration} nie ma nic, co jest przyjmowane.`,
    held: 'Na tym koncie',
    another: 'Wybierz inne konto',
  },

  network: {
    title: 'Wybór sieci',
    lead: (client, symbol) => `${client} przyjmuje ${symbol} w tych sieciach. Adres jest już wpisany.`,
    fee: (fee) => `Opłata ${fee}`,
    noFee: 'Bez opłaty',
    cheapest: 'Najniższa opłata',
  },

  amount: {
    title: (type) => (type === 'payment' ? 'Ile zapłacić?' : 'Ile?'),
    label: 'Kwota',
    unit: (unit) => `wpisywanie w ${unit}`,
    max: 'Maks.',
    available: (amount) => `Dostępne: ${amount}`,
    upTo: (amount) => `Do ${amount}`,
    feesIncluded: 'Opłaty są potrącane z tej kwoty.',
    about: (amount) => `≈ ${amount}`,
    to: (symbol, network) => `${symbol} w sieci ${network}`,
    missing: 'Proszę wpisać kwotę.',
    malformed: 'To nie jest kwota. Proszę użyć cyfr, a przed miejscami dziesiętnymi przecinka: 1,5',
    tooLow: (min) => `Kwota minimalna to ${min}. Proszę wpisać wyższą kwotę.`,
    tooHigh: (max) => `Po odliczeniu opłat można wysłać do ${max}. Proszę wpisać niższą kwotę.`,
    fixed: (client) => `Kwotę określa ${client}`,
    busy: 'Pobieranie aktualnych opłat…',
  },

  preview: {
    title: 'Sprawdzenie i potwierdzenie',
    arrives: (client) => `${client} otrzyma`,
    from: 'Skąd',
    to: 'Na adres',
    network: 'Sieć',
    amount: 'Kwota',
    networkFee: 'Opłata sieciowa',
    institutionFee: (integration) => `Opłata ${integration}`,
    clientFee: (client) => `Opłata ${client}`,
    noFee: 'Bezpłatnie',
    total: 'Razem',
    copyAddress: 'Kopiuj adres',
    copyFailed: 'Nie udało się skopiować. Proszę zaznaczyć adres i go skopiować.',
    validFor: (time) => `Opłaty ważne jeszcze ${time}`,
    expired: 'Te opłaty są nieaktualne.',
    refresh: 'Odśwież opłaty',
    refreshing: 'Pobieranie aktualnych opłat…',
    tag: 'Memo lub tag',
    cardFee: 'Opłata za kartę',
    feesIncluded: 'Opłaty są potrącane z wysyłanej kwoty.',
    purpose: 'Tytuł',
    funding: 'Źródło płatności',
    confirm: (type) => {
      switch (type) {
        case 'payment':
          return 'Potwierdź płatność'
        case 'onramp':
        case 'fiatOnRamp':
          return 'Potwierdź zakup'
        case 'fiatOffRamp':
          return 'Potwierdź wypłatę'
        default:
          return 'Potwierdź wpłatę'
      }
    },
    busy: (integration) => `Oczekiwanie na ${integration}…`,
  },

  executed: {
    title: 'W drodze',
    text: (amount, client) => `${amount} jest w drodze do ${client}.`,
    stepsLabel: 'Co dalej',
    sent: (integration) => `Wysłano z: ${integration}`,
    confirming: (network) => `Sieć ${network} potwierdza przelew`,
    confirmingHint: 'Zwykle w ciągu kilku minut',
    credited: (client) => `${client} księguje kwotę`,
    creditedHint: 'Tę stronę można zamknąć, reszta wydarzy się sama',
    stepDone: 'gotowe',
    stepNow: 'w toku',
    stepNext: 'oczekuje',
    arrivedTitle: 'Środki dotarły',
    arrivedText: (amount, client) => `${amount} dotarło do ${client}.`,
    failedTitle: 'Środki nie dotarły',
    failedText: 'Sieć nie przyjęła tego przelewu. Kwota wróciła tam, skąd została wysłana.',
    confirmed: (network) => `Potwierdzono w sieci ${network}`,
    notConfirmed: (network) => `Nie potwierdzono w sieci ${network}`,
    stepFailed: 'nie udało się',
    transaction: 'Transakcja',
    copyTransaction: 'Kopiuj transakcję',

    total: 'Razem',
  },

  kyc: {
    title: (integration) => `Serwis ${integration} prosi o weryfikację`,
    text: (integration) =>
      `Zanim będzie można cokolwiek wysłać, serwis ${integration} musi potwierdzić tożsamość. Proszę otworzyć ${integration}, wykonać podane tam kroki i wrócić tutaj.`,
    done: 'Zrobione',
    busy: (integration) => `Oczekiwanie na ${integration}…`,
    hint: 'W sandboxie nie trzeba niczego okazywać: następne sprawdzenie się powiedzie.',
  },

  feeRisen: {
    title: 'Opłata sieciowa wzrosła',
    text: (network) =>
      `Sieć ${network} jest bardziej obciążona niż przed chwilą, więc wysłanie kosztuje więcej. Nic jeszcze nie wysłano.`,
    before: 'Opłata wcześniej',
    now: 'Opłata teraz',
    total: 'Razem teraz',
    arrives: (client) => `${client} otrzyma teraz`,
    accept: 'Wyślij mimo to',
    busy: (integration) => `Oczekiwanie na ${integration}…`,
    cancel: 'Nie teraz',
  },

  failed: {
    declinedTitle: (integration) => `Serwis ${integration} odrzucił przelew`,
    errorTitle: 'Nie udało się wysłać',
    explain: 'Zobacz, co się stało',
    explanation: {
      declined: (integration) =>
        `${integration} sprawdza każdy przelew i może go odrzucić: z powodu limitu, nowego urządzenia albo nieznanego adresu. Przyczynę podano na koncie w tym serwisie. Saldo się nie zmieniło.`,
      error: (integration, network) =>
        `Serwis ${integration} przyjął przelew, ale nie mógł przekazać go do sieci ${network}. Przelew od razu cofnięto, a saldo się nie zmieniło. Zwykle udaje się to nieco później.`,
    },
    retry: 'Spróbuj ponownie',
    another: 'Użyj innego konta',
  },

  codeAgain: {
    expired: 'Kod był prawidłowy, ale za stary. Proszę wpisać nowy.',
    second: 'Potrzebny jest jeszcze jeden kod. Proszę wpisać następny.',
  },

  funding: {
    title: 'Jak zapłacić resztę?',
    text: (needed, existing) => `Potrzeba ${needed}. Na koncie jest ${existing}.`,
    textNone: (needed) => `Potrzeba ${needed}. Na koncie jeszcze nic nie ma.`,
    group: 'Sposoby płatności',
    loading: (integration) => `Sprawdzanie opcji w serwisie ${integration}…`,
    available: (amount) => `Dostępne: ${amount}`,
    limit: (amount) => `Do ${amount}`,
    fee: (percent) => `Opłata ${percent}`,
    noFee: 'Bez opłaty',
    existing: 'Z salda',
    uses: (amount) => `Do użycia: ${amount}`,
    uncovered: (amount) => `Brakuje jeszcze ${amount}. Proszę wybrać kolejny sposób płatności.`,
    impossible: (amount) => `Nawet z tym wszystkim brakuje ${amount}. Proszę wrócić i wpisać mniejszą kwotę.`,
    cash: 'Środki pieniężne',
    convert: (coin) => `Wymiana ${coin}`,
    busy: 'Pobieranie aktualnych opłat…',
    progressTitle: (symbol) => `Przygotowywanie ${symbol}`,
    progressText: (integration) => `${integration} nad tym pracuje. Proszę nie zamykać tej strony.`,
    stepBuy: (amount, name) => `Zakup ${amount}: ${name}`,
    stepConvert: (amount, coin) => `Wymiana ${coin} na ${amount}`,
    stepSend: (amount) => `Wysłanie ${amount}`,
  },

  methods: {
    title: 'Inne sposoby',
    manual: {
      name: 'Dowolny portfel',
      title: 'Wyślij z dowolnego portfela',
      hint: 'Na adres lub kodem QR',
    },
    buy: {
      name: 'Karta',
      title: 'Kup kartą',
      hint: 'Bez zakładania konta',
    },
  },

  manual: {
    title: (symbol, network) => `Przelew ${symbol} w sieci ${network}`,
    warning: (symbol, network) =>
      `Proszę wysłać tylko ${symbol} i tylko w sieci ${network}. Wszystko inne przepadnie.`,
    qr: (symbol) => `Kod QR adresu dla ${symbol}`,
    address: 'Adres',
    copyAddress: 'Kopiuj adres',
    tag: 'Memo lub tag',
    copyTag: 'Kopiuj memo lub tag',
    tagWarning: 'Bez memo nie da się zaksięgować wpłaty. Proszę podać jedno i drugie.',
    minimum: 'Kwota minimalna',
    amount: 'Kwota',
    loading: 'Pobieranie adresu…',
    waiting: 'Oczekiwanie na przelew. Ta strona zauważy, gdy dotrze.',
    hint: 'Nie można tu wysłać nic prawdziwego. Aby przejść dalej, wystarczy to zasymulować:',
    arrive: 'Symuluj wpłatę',
  },

  card: {
    title: 'Dane karty',
    text: (total) => `Ta karta zostanie obciążona kwotą ${total}.`,
    number: 'Numer karty',
    expiry: 'Data ważności',
    expiryHint: 'MM/RR',
    code: 'Kod CVC',
    numberMissing: 'Proszę wpisać numer karty.',
    notATestCard: 'Działają tu tylko karty testowe podane poniżej. Nie wolno wpisywać prawdziwej.',
    expiryWrong: 'Proszę wpisać przyszły miesiąc i rok, np. 08/30.',
    codeWrong: 'Proszę wpisać 3 cyfry z tyłu karty.',
    pay: (total) => `Zapłać ${total}`,
    busy: 'Oczekiwanie na bank…',
    hint: 'Prawdziwe karty tu nie działają. Wystarczy dowolna przyszła data, dowolne 3 cyfry i jeden z numerów:',
    good: 'zostanie przyjęta',
    declined: 'zostanie odrzucona',
    fill: 'Użyj',
  },

  receipt: {
    title: 'Dziękujemy',
    text: 'To jest potwierdzenie. Tę stronę można zamknąć.',
    paid: (client) => `Płatność dla ${client}`,
    reference: 'Zamówienie',
    nothingTitle: 'Nic nie wysłano',
    nothingText: (client) => `Każdy link działa tylko raz. O nowy proszę poprosić ${client}.`,
  },
}

import type { connectTexts as english } from '../en/connect-texts'
import { plural } from '../plural'
import type { Translated } from '../translated'

export const connectTexts: Translated<typeof english> = {
  source: {
    title: 'Z którego konta?',
    lead: 'Zapisane konta',
    needsLogin: 'Wymaga ponownego zalogowania',
    other: 'Inne konto',
    otherHint: 'Wybór ze wszystkich giełd i portfeli',
  },

  catalog: {
    title: 'Gdzie mają Państwo konto?',
    transferTitle: 'Skąd wysłać środki?',
    search: 'Szukaj',
    placeholder: 'Szukaj po nazwie',
    kinds: 'Rodzaj konta',
    all: 'Wszystkie',
    categories: { exchange: 'Giełdy', broker: 'Brokerzy', wallet: 'Portfele' },
    recent: 'Używane wcześniej',
    transfers: 'Salda i przelewy',
    readOnly: 'Tylko salda',
    down: 'Chwilowo niedostępne',
    results: (count) => plural('pl', count, { one: '# wynik', few: '# wyniki', other: '# wyników' }),
    noResults: (query) => `Brak wyników dla „${query}”`,
    noResultsHint: 'Warto sprawdzić pisownię albo przejrzeć całą listę.',
    showAll: 'Pokaż wszystkie',
    empty: 'Nie ma tu nic do połączenia',
    emptyHint: 'Nie skonfigurowano tu żadnego serwisu. Proszę wrócić do aplikacji i zgłosić to jej twórcom.',
  },

  login: {
    title: (integration) => `Logowanie w serwisie ${integration}`,
    again: (integration) =>
      `Ostatnie logowanie w serwisie ${integration} wygasło. Aby kontynuować, proszę zalogować się ponownie.`,
    lead: (client) => `${client} nie zobaczy wpisanych tu danych.`,
    username: 'Nazwa użytkownika',
    password: 'Hasło',
    show: 'Pokaż znaki',
    hide: 'Ukryj znaki',
    usernameMissing: 'Proszę wpisać nazwę użytkownika.',
    passwordMissing: 'Proszę wpisać hasło.',
    busy: 'Sprawdzanie danych…',
  },

  oauth: {
    title: (integration) => `Dalej w serwisie ${integration}`,
    lead: (integration) => `${integration} poprosi o zalogowanie i zgodę we własnym oknie.`,
    steps: {
      open: (integration) => `Logowanie w serwisie ${integration}`,
      allow: (client) => `Zgoda na dostęp do konta dla aplikacji ${client}`,
      back: 'Okno zamknie się samo, a ciąg dalszy będzie tutaj',
    },
    open: (integration) => `Otwórz ${integration}`,
    preparing: 'Przygotowywanie…',
    waitingTitle: (integration) => `Dalej w oknie serwisu ${integration}`,
    waiting: 'Proszę się tam zalogować i zezwolić na dostęp. Ta strona przejdzie dalej sama.',
    waitingStatus: (integration) => `Oczekiwanie na ${integration}…`,
    again: 'Otwórz okno ponownie',
    cancel: 'Anuluj',
    blocked: 'Jeśli okno się nie otworzyło, zablokowała je przeglądarka. Można je otworzyć tym linkiem.',
    closed: (integration) =>
      `Okno serwisu ${integration} zamknięto przed udzieleniem zgody. Proszę spróbować ponownie albo wybrać inne konto.`,
  },

  oauthWindow: {
    consentTitle: (client) => `Zezwolić aplikacji ${client} na dostęp do konta?`,
    consentLead: (integration, username) => `Zalogowano w serwisie ${integration} jako ${username}.`,
    allows: (client) => `Aplikacja ${client} będzie mogła`,
    balances: 'Wyświetlać konta i salda',
    addresses: 'Wyświetlać adresy do wpłat',
    transfers: 'Wysyłać to, co zostanie potwierdzone, i nic więcej',
    never: (client) => `${client} nigdy nie zobaczy hasła. Zgodę można cofnąć w każdej chwili.`,
    allow: 'Zezwól',
    decline: 'Anuluj',
    busy: 'Chwileczkę…',
    allowedTitle: 'Udzielono zgody na dostęp',
    deniedTitle: 'Nie udzielono zgody na dostęp',
    close: 'Można zamknąć to okno i wrócić do aplikacji.',
    overTitle: 'To okno nie jest już potrzebne',
    over: 'Zostało już użyte albo było otwarte zbyt długo. Proszę je zamknąć i wrócić do aplikacji.',
  },

  hint: {
    title: 'To jest sandbox',
    lead: 'Proszę użyć konta testowego,',
    text: 'nigdy prawdziwych danych. Hasło to',
    use: 'Użyj:',
    users: {
      Mesh: 'pełne',
      MeshUSDC: 'USDC',
      MeshETH: 'ETH',
      Mesh2: 'puste',
    },
    code: 'W sandboxie kod to',
  },

  code: {
    title: 'Proszę wpisać kod',
    lead: (integration) => `Serwis ${integration} wysłał 6-cyfrowy kod.`,
    transferTitle: 'Potwierdzenie tożsamości',
    transferLead: (integration) => `Przed wysłaniem środków ${integration} wymaga 6-cyfrowego kodu.`,
    label: 'Kod',
    incomplete: 'Proszę wpisać wszystkie 6 cyfr kodu.',
    busy: 'Sprawdzanie kodu…',
    resend: 'Wyślij nowy kod',
    resending: 'Wysyłanie nowego kodu…',
    resent: 'Nowy kod jest w drodze.',
    sending: (integration) => `${integration} realizuje przelew…`,
  },

  accounts: {
    title: 'Wybór kont',
    titleOne: 'Wybór konta',
    lead: (client) => `${client} uzyska dostęp do tego, co zostanie wybrane, i do niczego więcej.`,
    group: 'Konta',
    none: 'Proszę wybrać co najmniej jedno konto.',
    empty: (integration) =>
      `W serwisie ${integration} nie ma konta do połączenia. Proszę wrócić i użyć innego loginu.`,
    busy: 'Łączenie…',
  },

  connected: {
    title: (integration) => `Połączono z serwisem ${integration}`,
    returningTitle: (integration) => `Serwis ${integration} jest już połączony`,
    text: (client, count) =>
      plural('pl', count, {
        one: `${client} może teraz korzystać z tego konta.`,
        other: `${client} może teraz korzystać z tych # kont.`,
      }),
    accounts: 'Połączone konta',
    another: 'Połącz inne konto',
  },

  delayed: {
    title: (integration) => `Serwis ${integration} jest prawie połączony`,
    text: (integration, hours) =>
      plural('pl', hours, {
        one: `${integration} udostępni konto w ciągu # godziny. Nie trzeba robić nic więcej.`,
        other: `${integration} udostępni konto w ciągu # godzin. Nie trzeba robić nic więcej.`,
      }),
    steps: {
      done: 'Zalogowano',
      waiting: (integration) => `${integration} przygotowuje dostęp`,
      last: (client) => `${client} może korzystać z konta`,
    },
    other: 'Wybierz inne konto',
  },
}

import type { sessionTexts as english } from '../en/session-texts'
import type { Translated } from '../translated'

export const sessionTexts: Translated<typeof english> = {
  header: { back: 'Wstecz', close: 'Zamknij', sandbox: 'Sandbox' },

  common: {
    continue: 'Dalej',
    done: 'Gotowe',
    tryAgain: 'Spróbuj ponownie',
    copied: 'Skopiowano',
    reference: (id) => `Nr referencyjny ${id}`,
  },

  loading: {
    title: 'Otwieranie Mesh Sandbox',
    slow: 'Otwieranie trwa. Zajmuje to więcej czasu niż zwykle.',
  },

  terms: {
    title: (client) => `Połączenie konta z aplikacją ${client}`,
    transferTitle: (type, client) => {
      switch (type) {
        case 'payment':
          return `Płatność dla ${client}`
        case 'onramp':
        case 'fiatOnRamp':
          return `Zakup dla ${client}`
        case 'fiatOffRamp':
          return `Wypłata przez ${client}`
        default:
          return `Wpłata do ${client}`
      }
    },
    lead: (client) => `Mesh Sandbox łączy wybrane konto z aplikacją ${client}.`,
    transferLead: (client) => `Mesh Sandbox łączy wybrane konto i wysyła z niego środki do ${client}.`,
    points: {
      private: {
        title: 'Dane logowania pozostają poufne',
        text: (client) => `${client} nigdy nie zobaczy hasła.`,
      },
      control: {
        title: 'Decyzja należy do Państwa',
        text: () => 'Bez potwierdzenia nic nie zostanie udostępnione ani wysłane.',
      },
      address: {
        title: 'Właściwy adres, właściwa sieć',
        text: () => 'Jedno i drugie jest już wpisane, więc nic nie przepadnie.',
      },
      undo: {
        title: 'Koniec w dowolnej chwili',
        text: (client) => `Konto można w każdej chwili odłączyć w aplikacji ${client}.`,
      },
    },
    legal: 'Kontynuując, akceptują Państwo',
    legalLink: 'Warunki i informację o prywatności',
  },

  legal: {
    title: 'Warunki i informacja o prywatności',
    paragraphs: [
      [
        'Co to jest',
        'Mesh Sandbox to środowisko testowe. Konta, salda i przelewy są w nim fikcyjne; żadne prawdziwe pieniądze nie zmieniają właściciela.',
      ],
      [
        'Co się wpisuje',
        'Tylko dane użytkowników testowych. Nie wolno wpisywać danych logowania do prawdziwego konta: ta strona ich nie potrzebuje i nie może ich mieć.',
      ],
      [
        'Co jest udostępniane',
        'Aplikacja, która otworzyła tę stronę, otrzymuje nazwę wybranego konta i zgodę na korzystanie z niego oraz wynik potwierdzonego przelewu.',
      ],
      [
        'Co jest przechowywane',
        'Dane testowe pozostają na komputerze, na którym działa sandbox, do czasu ich usunięcia przez jego operatora.',
      ],
    ],
  },

  problem: {
    title: (code) => {
      switch (code) {
        case 'token_used':
        case 'token_expired':
        case 'token_unknown':
          return 'Ten link już nie działa'
        case 'session_unknown':
          return 'Sesja dobiegła końca'
        case 'unreachable':
          return 'Brak połączenia'
        case 'no_host':
          return 'Ta strona otwiera się w aplikacji'
        case 'connection_unknown':
          return 'To konto nie jest już połączone'
        default:
          return 'Coś poszło nie tak'
      }
    },
    text: (code) => {
      switch (code) {
        case 'token_used':
          return 'Został już użyty, a każdy link działa tylko raz. Proszę wrócić do aplikacji i zacząć od nowa.'
        case 'token_expired':
          return 'Nie został użyty na czas. Proszę wrócić do aplikacji i zacząć od nowa.'
        case 'token_unknown':
          return 'Jest niepełny albo przeznaczony do innego miejsca. Proszę wrócić do aplikacji i zacząć od nowa.'
        case 'session_unknown':
          return 'Była otwarta zbyt długo. Proszę wrócić do aplikacji i zacząć od nowa.'
        case 'unreachable':
          return 'Sandbox nie odpowiada. Proszę sprawdzić, czy działa, i spróbować ponownie.'
        case 'no_host':
          return 'Sama niczego nie zrobi. Proszę wrócić do aplikacji i zacząć od niej.'
        case 'connection_unknown':
          return 'W międzyczasie zostało odłączone. Proszę wrócić do aplikacji i połączyć je ponownie.'
        case 'malformed':
        case 'internal':
          return 'Sandbox nie odpowiedział prawidłowo. Proszę spróbować ponownie za chwilę.'
        default:
          return 'Sandbox nie przyjął żądania tej strony. Proszę wrócić do aplikacji i zacząć od nowa.'
      }
    },
    retry: 'Ponów',
    close: 'Wróć do aplikacji',
  },

  ended: { title: 'Wszystko gotowe', text: 'Można wrócić do aplikacji.' },

  exit: {
    title: 'Czy na pewno zakończyć?',
    text: 'Dotychczasowe postępy przepadną.',
    confirm: 'Tak, zakończ',
    cancel: 'Nie, kontynuuj',
  },

  failure: {
    unreachable: 'Nie nadeszła odpowiedź. Proszę sprawdzić połączenie i spróbować ponownie.',
    malformed: 'Odpowiedź była nieczytelna. Proszę spróbować ponownie za chwilę.',
    unsure:
      'Nie nadeszła odpowiedź, więc przelew może już być w drodze. Można spróbować ponownie: nigdy nie zostanie wysłany dwa razy.',
  },
}

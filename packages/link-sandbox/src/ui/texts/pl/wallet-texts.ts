import type { walletTexts as english } from '../en/wallet-texts'
import type { Translated } from '../translated'

export const walletTexts: Translated<typeof english> = {
  wallet: {
    installed: 'Zainstalowany',
    notInstalled: 'Niezainstalowany na tym urządzeniu',
    groupInstalled: 'W tej przeglądarce',

    searching: 'Szukanie portfeli…',
    missingTitle: (wallet) => `Portfel ${wallet} nie jest zainstalowany`,
    missing: (wallet) =>
      `Nie znaleziono portfela ${wallet} w tej przeglądarce. Proszę go zainstalować i zacząć od nowa albo wybrać inny portfel.`,
    another: 'Wybierz inny portfel',

    networkTitle: 'Wybór sieci',
    networkLead: (wallet) => `${wallet} ma konta w obu.`,
    families: { evm: 'Ethereum i sieci zgodne', solana: 'Solana' },

    connectTitle: (wallet) => `Dalej w portfelu ${wallet}`,
    connectLead: (wallet) => `${wallet} zapyta, czy ta strona może zobaczyć adres.`,
    connectWaiting: (wallet) => `Oczekiwanie na ${wallet}…`,
    connectHint: 'Jeśli okno się nie otworzyło, wystarczy kliknąć portfel na pasku narzędzi przeglądarki.',

    accountTitle: 'Wybór konta',
    accountLead: (wallet) => `Te konta portfela ${wallet} są połączone.`,

    signTitle: 'Potwierdzenie własności portfela',
    signLead: (wallet) =>
      `Proszę podpisać tę wiadomość w portfelu ${wallet}. Nic to nie kosztuje i niczego nie przesyła.`,
    signVerifyLead: (client) =>
      `${client} prosi o podpisanie tej wiadomości. Nic to nie kosztuje i niczego nie przesyła.`,
    message: 'Wiadomość',
    account: 'Konto',
    sign: 'Podpisz wiadomość',
    signPreparing: 'Pobieranie wiadomości…',

    sendTitle: (wallet) => `Zatwierdzenie w portfelu ${wallet}`,
    sendLead: (wallet) => `Proszę sprawdzić kwotę i adres w portfelu ${wallet} i tam zatwierdzić.`,
    sendRecording: 'Sprawdzanie wysłanych środków…',
    testNetwork: 'Sieć testowa',

    verifiedTitle: 'Portfel jest zweryfikowany',
    verified: (client) => `${client} wie już, że ten adres należy do Państwa.`,

    declined: (wallet) =>
      `W portfelu ${wallet} wybrano odmowę. Proszę spróbować ponownie albo wrócić i wybrać inny portfel.`,
    timeout: (wallet) => `Portfel ${wallet} nie odpowiedział. Proszę go otworzyć i spróbować ponownie.`,
    wrongNetwork: (wallet, network) =>
      `Portfel ${wallet} nie zna sieci ${network}. Proszę ją tam dodać i spróbować ponownie.`,
    failed: (wallet) =>
      `Portfel ${wallet} nie mógł tego zrobić. Proszę sprawdzić, czy jest odblokowany, i spróbować ponownie.`,
  },

  verifyTerms: {
    title: (client) => `Weryfikacja portfela dla ${client}`,
    lead: (client) =>
      `Wystarczy podpisać wiadomość w portfelu, a ${client} będzie wiedzieć, że adres należy do Państwa.`,
    private: {
      title: 'Klucze pozostają u Państwa',
      text: (client) => `Ani ${client}, ani Mesh Sandbox nigdy ich nie zobaczy.`,
    },
    free: {
      title: 'Nic nie jest przesyłane',
      text: () => 'Podpis nic nie kosztuje i nie daje dostępu do środków.',
    },
  },
}

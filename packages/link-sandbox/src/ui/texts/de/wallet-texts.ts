import type { walletTexts as english } from '../en/wallet-texts'
import type { Translated } from '../translated'

export const walletTexts: Translated<typeof english> = {
  wallet: {
    installed: 'Installiert',
    notInstalled: 'Auf diesem Gerät nicht installiert',
    groupInstalled: 'In diesem Browser',

    searching: 'Ihre Wallets werden gesucht…',
    missingTitle: (wallet) => `${wallet} ist nicht installiert`,
    missing: (wallet) =>
      `${wallet} wurde in diesem Browser nicht gefunden. Installieren Sie die Wallet und beginnen Sie neu, oder wählen Sie eine andere.`,
    another: 'Andere Wallet wählen',

    networkTitle: 'Netzwerk wählen',
    networkLead: (wallet) => `${wallet} hat Konten in beiden.`,
    families: { evm: 'Ethereum und kompatible Netzwerke', solana: 'Solana' },

    connectTitle: (wallet) => `Weiter in ${wallet}`,
    connectLead: (wallet) => `${wallet} fragt, ob diese Seite Ihre Adresse sehen darf.`,
    connectWaiting: (wallet) => `Warten auf ${wallet}…`,
    connectHint:
      'Wenn kein Fenster aufgegangen ist, klicken Sie in der Symbolleiste Ihres Browsers auf die Wallet.',

    accountTitle: 'Konto wählen',
    accountLead: (wallet) => `Diese Konten von ${wallet} sind verbunden.`,

    signTitle: 'Bestätigen Sie, dass es Ihre ist',
    signLead: (wallet) =>
      `Signieren Sie diese Nachricht in ${wallet}. Das kostet nichts, und es wird nichts gesendet.`,
    signVerifyLead: (client) =>
      `${client} bittet Sie, diese Nachricht zu signieren. Das kostet nichts, und es wird nichts gesendet.`,
    message: 'Nachricht',
    account: 'Konto',
    sign: 'Nachricht signieren',
    signPreparing: 'Nachricht wird abgerufen…',

    sendTitle: (wallet) => `In ${wallet} freigeben`,
    sendLead: (wallet) => `Prüfen Sie Betrag und Adresse in ${wallet} und geben Sie dort frei.`,
    sendRecording: 'Das Gesendete wird geprüft…',
    testNetwork: 'Testnetzwerk',

    verifiedTitle: 'Ihre Wallet ist bestätigt',
    verified: (client) => `${client} weiß jetzt, dass diese Adresse Ihnen gehört.`,

    declined: (wallet) =>
      `Sie haben in ${wallet} abgelehnt. Versuchen Sie es noch einmal, oder gehen Sie zurück und wählen Sie eine andere Wallet.`,
    timeout: (wallet) =>
      `${wallet} hat nicht geantwortet. Öffnen Sie die Wallet und versuchen Sie es noch einmal.`,
    wrongNetwork: (wallet, network) =>
      `${wallet} kennt das Netzwerk ${network} nicht. Fügen Sie es dort hinzu und versuchen Sie es noch einmal.`,
    failed: (wallet) =>
      `${wallet} konnte das nicht ausführen. Prüfen Sie, ob die Wallet entsperrt ist, und versuchen Sie es noch einmal.`,
  },

  verifyTerms: {
    title: (client) => `Ihre Wallet für ${client} bestätigen`,
    lead: (client) =>
      `Sie signieren eine Nachricht in Ihrer Wallet, und ${client} weiß, dass die Adresse Ihnen gehört.`,
    private: {
      title: 'Ihre Schlüssel bleiben bei Ihnen',
      text: (client) => `Weder ${client} noch Mesh Sandbox bekommt sie je zu sehen.`,
    },
    free: {
      title: 'Nichts wird bewegt',
      text: () => 'Eine Signatur kostet nichts und gibt keinen Zugriff auf Ihr Guthaben.',
    },
  },
}

import type { walletTexts as english } from '../en/wallet-texts'
import type { Translated } from '../translated'

export const walletTexts: Translated<typeof english> = {
  wallet: {
    installed: 'Asennettu',
    notInstalled: 'Ei asennettu tälle laitteelle',
    groupInstalled: 'Tässä selaimessa',

    searching: 'Etsitään lompakoitasi…',
    missingTitle: (wallet) => `${wallet} ei ole asennettuna`,
    missing: (wallet) =>
      `Lompakkoa ${wallet} ei löytynyt tästä selaimesta. Asenna se ja aloita alusta tai valitse toinen lompakko.`,
    another: 'Valitse toinen lompakko',

    networkTitle: 'Valitse verkko',
    networkLead: (wallet) => `Lompakolla ${wallet} on tilejä molemmissa.`,
    families: { evm: 'Ethereum ja yhteensopivat verkot', solana: 'Solana' },

    connectTitle: (wallet) => `Jatka lompakossa ${wallet}`,
    connectLead: (wallet) => `${wallet} kysyy, saako tämä sivu nähdä osoitteesi.`,
    connectWaiting: (wallet) => `Odotetaan: ${wallet}…`,
    connectHint: 'Jos ikkunaa ei avautunut, napsauta lompakkoa selaimen työkalupalkissa.',

    accountTitle: 'Valitse tili',
    accountLead: (wallet) => `Nämä lompakon ${wallet} tilit on yhdistetty.`,

    signTitle: 'Osoita, että lompakko on sinun',
    signLead: (wallet) =>
      `Allekirjoita tämä viesti lompakossa ${wallet}. Se ei maksa mitään eikä siirrä mitään.`,
    signVerifyLead: (client) =>
      `${client} pyytää sinua allekirjoittamaan tämän viestin. Se ei maksa mitään eikä siirrä mitään.`,
    message: 'Viesti',
    account: 'Tili',
    sign: 'Allekirjoita viesti',
    signPreparing: 'Haetaan viestiä…',

    sendTitle: (wallet) => `Hyväksy lompakossa ${wallet}`,
    sendLead: (wallet) => `Tarkista summa ja osoite lompakossa ${wallet} ja hyväksy siellä.`,
    sendRecording: 'Tarkistetaan lähetystä…',
    testNetwork: 'Testiverkko',

    verifiedTitle: 'Lompakkosi on vahvistettu',
    verified: (client) => `${client} tietää nyt, että tämä osoite on sinun.`,

    declined: (wallet) =>
      `Hylkäsit pyynnön lompakossa ${wallet}. Yritä uudelleen tai palaa takaisin ja valitse toinen lompakko.`,
    timeout: (wallet) => `${wallet} ei vastannut. Avaa lompakko ja yritä uudelleen.`,
    wrongNetwork: (wallet, network) =>
      `${wallet} ei tunne verkkoa ${network}. Lisää se lompakkoon ja yritä uudelleen.`,
    failed: (wallet) =>
      `${wallet} ei pystynyt tekemään tätä. Tarkista, että lukitus on avattu, ja yritä uudelleen.`,
  },

  verifyTerms: {
    title: (client) => `Vahvista lompakkosi: ${client}`,
    lead: (client) => `Allekirjoitat viestin lompakossasi, ja ${client} tietää, että osoite on sinun.`,
    private: {
      title: 'Avaimesi pysyvät sinulla',
      text: (client) => `${client} ja Mesh Sandbox eivät koskaan näe niitä.`,
    },
    free: {
      title: 'Mitään ei siirry',
      text: () => 'Allekirjoitus ei maksa mitään eikä anna pääsyä varoihisi.',
    },
  },
}

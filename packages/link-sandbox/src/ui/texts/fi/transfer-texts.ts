import type { transferTexts as english } from '../en/transfer-texts'
import type { Translated } from '../translated'

export const transferTexts: Translated<typeof english> = {
  assets: {
    title: (type) => {
      switch (type) {
        case 'payment':
          return 'Millä haluat maksaa?'
        case 'onramp':
        case 'fiatOnRamp':
          return 'Mitä haluat ostaa?'
        case 'fiatOffRamp':
          return 'Mitä haluat vaihtaa rahaksi?'
        default:
          return 'Mitä haluat tallettaa?'
      }
    },
    manualTitle: 'Mitä haluat lähettää?',
    from: (integration) => `Lähde: ${integration}`,
    loadingSlow: (integration) => `Haetaan saldojasi palvelusta ${integration}…`,
    available: 'Käytettävissä',
    unavailable: 'Ei käytettävissä',
    needsFunding: 'Osta tai vaihda lähettäessäsi',
    reason: (reason) => {
      switch (reason) {
        case 'symbolDoesNotMatch':
        case 'notSupportedForTransferByTarget':
          return 'Ei kelpaa täällä'
        case 'notSupportedForTransferBySource':
          return 'Ei voi lähettää tältä tililtä'
        case 'amountNotSufficient':
          return 'Saldo ei riitä'
        case 'noEligibleNetworks':
          return 'Ei yhteistä verkkoa'
        case 'noPrice':
          return 'Ei kurssia juuri nyt'
        default:
          return 'Ei voi lähettää juuri nyt'
      }
    },
  },

  noAssets: {
    title: 'Täällä ei ole mitään lähetettävää',
    text: (integration, symbols) =>
      symbols.length > 0
        ? `Tililläsi palvelussa ${integration} on liian vähän hyväksyttäviä varoja: ${symbols.join(', ')}.`
        : `Tililläsi palvelussa ${integration} ei ole hyväksyttäviä varoja.`,
    held: 'Tällä tilillä',
    another: 'Valitse toinen tili',
  },

  network: {
    title: 'Valitse verkko',
    lead: (client, symbol) =>
      `${client} hyväksyy näissä verkoissa valuutan ${symbol}. Osoite on täytetty valmiiksi.`,
    fee: (fee) => `Kulu ${fee}`,
    noFee: 'Ei kuluja',
    cheapest: 'Pienin kulu',
  },

  amount: {
    title: (type) => (type === 'payment' ? 'Kuinka paljon maksat?' : 'Kuinka paljon?'),
    label: 'Summa',
    unit: (unit) => `syötä valuutassa ${unit}`,
    max: 'Maks.',
    available: (amount) => `Käytettävissä ${amount}`,
    upTo: (amount) => `Enintään ${amount}`,
    feesIncluded: 'Kulut vähennetään tästä summasta.',
    about: (amount) => `≈ ${amount}`,
    to: (symbol, network) => `${symbol} verkossa ${network}`,
    missing: 'Syötä summa.',
    malformed: 'Tämä ei ole summa. Käytä numeroita ja desimaalipilkkua: 1,5',
    tooLow: (min) => `Vähimmäissumma on ${min}. Syötä suurempi summa.`,
    tooHigh: (max) => `Kulujen jälkeen voit lähettää enintään ${max}. Syötä pienempi summa.`,
    fixed: (client) => `Summan on asettanut ${client}`,
    busy: 'Haetaan ajantasaisia kuluja…',
  },

  preview: {
    title: 'Tarkista ja vahvista',
    arrives: (client) => `${client} saa`,
    from: 'Mistä',
    to: 'Mihin',
    network: 'Verkko',
    amount: 'Summa',
    networkFee: 'Verkkokulu',
    institutionFee: (integration) => `Kulu (${integration})`,
    clientFee: (client) => `Kulu (${client})`,
    noFee: 'Maksuton',
    total: 'Yhteensä',
    copyAddress: 'Kopioi osoite',
    copyFailed: 'Kopiointi ei onnistunut. Valitse osoite ja kopioi se.',
    validFor: (time) => `Kulut ovat voimassa vielä ${time}`,
    expired: 'Nämä kulut eivät ole enää voimassa.',
    refresh: 'Päivitä kulut',
    refreshing: 'Haetaan ajantasaisia kuluja…',
    tag: 'Memo tai tagi',
    cardFee: 'Korttikulu',
    feesIncluded: 'Kulut vähennetään lähetettävästä summasta.',
    purpose: 'Aihe',
    funding: 'Maksutapa',
    confirm: (type) => {
      switch (type) {
        case 'payment':
          return 'Vahvista maksu'
        case 'onramp':
        case 'fiatOnRamp':
          return 'Vahvista osto'
        case 'fiatOffRamp':
          return 'Vahvista vaihto'
        default:
          return 'Vahvista talletus'
      }
    },
    busy: (integration) => `Odotetaan: ${integration}…`,
  },

  executed: {
    title: 'Matkalla',
    text: (amount, client) => `${amount} on matkalla. Vastaanottaja on ${client}.`,
    stepsLabel: 'Mitä tapahtuu seuraavaksi',
    sent: (integration) => `${integration} lähetti siirron`,
    confirming: (network) => `${network} vahvistaa siirron`,
    confirmingHint: 'Yleensä muutamassa minuutissa',
    credited: (client) => `${client} hyvittää summan`,
    creditedHint: 'Voit sulkea tämän sivun, loput hoituu itsestään',
    stepDone: 'valmis',
    stepNow: 'käynnissä',
    stepNext: 'tulossa',
    arrivedTitle: 'Perillä',
    arrivedText: (amount, client) => `${amount} on perillä. Vastaanottaja on ${client}.`,
    failedTitle: 'Siirto ei tullut perille',
    failedText: 'Verkko ei hyväksynyt tätä siirtoa. Summa on palautettu sinne, mistä se lähti.',
    confirmed: (network) => `${network} vahvisti siirron`,
    notConfirmed: (network) => `${network} ei vahvistanut siirtoa`,
    stepFailed: 'epäonnistui',
    transaction: 'Transaktio',
    copyTransaction: 'Kopioi transaktio',

    total: 'Yhteensä',
  },

  kyc: {
    title: (integration) => `${integration} tarvitsee lisätietoja`,
    text: (integration) =>
      `Ennen kuin mitään voi lähettää, palvelun ${integration} täytyy varmistaa henkilöllisyytesi. Avaa ${integration}, seuraa siellä ohjeita ja palaa sitten tänne.`,
    done: 'Tehty',
    busy: (integration) => `Odotetaan: ${integration}…`,
    hint: 'Sandboxissa sinun ei tarvitse todistaa mitään: seuraava tarkistus onnistuu.',
  },

  feeRisen: {
    title: 'Verkkokulu on noussut',
    text: (network) =>
      `${network} on ruuhkaisempi kuin hetki sitten, joten lähettäminen maksaa enemmän. Mitään ei ole vielä lähetetty.`,
    before: 'Kulu aiemmin',
    now: 'Kulu nyt',
    total: 'Yhteensä nyt',
    arrives: (client) => `${client} saa nyt`,
    accept: 'Lähetä silti',
    busy: (integration) => `Odotetaan: ${integration}…`,
    cancel: 'Ei nyt',
  },

  failed: {
    declinedTitle: (integration) => `${integration} hylkäsi siirron`,
    errorTitle: 'Lähettäminen ei onnistunut',
    explain: 'Katso, mitä tapahtui',
    explanation: {
      declined: (integration) =>
        `${integration} tarkistaa jokaisen siirron ja voi hylätä sen, esimerkiksi jos raja ylittyy, laite on uusi tai osoite on tuntematon. Näet syyn tililläsi siellä. Saldosi on ennallaan.`,
      error: (integration, network) =>
        `${integration} hyväksyi siirron, mutta ei saanut välitettyä sitä verkkoon ${network}. Siirto peruttiin heti, ja saldosi on ennallaan. Yleensä se onnistuu hieman myöhemmin.`,
    },
    retry: 'Yritä uudelleen',
    another: 'Käytä toista tiliä',
  },

  codeAgain: {
    expired: 'Koodi oli oikea, mutta liian vanha. Syötä uusi koodi.',
    second: 'Tarvitaan vielä yksi koodi. Syötä seuraava.',
  },

  funding: {
    title: 'Miten maksat loput?',
    text: (needed, existing) => `Tarvitset ${needed}. Sinulla on ${existing}.`,
    textNone: (needed) => `Tarvitset ${needed}. Sinulla ei ole vielä yhtään.`,
    group: 'Maksutavat',
    loading: (integration) => `Haetaan vaihtoehtojasi palvelusta ${integration}…`,
    available: (amount) => `Käytettävissä ${amount}`,
    limit: (amount) => `Enintään ${amount}`,
    fee: (percent) => `Kulu ${percent}`,
    noFee: 'Ei kuluja',
    existing: 'Saldostasi',
    uses: (amount) => `Käyttää ${amount}`,
    uncovered: (amount) => `Vielä puuttuu ${amount}. Valitse toinenkin maksutapa.`,
    impossible: (amount) => `Kaiken tämänkin jälkeen puuttuu ${amount}. Palaa takaisin ja syötä vähemmän.`,
    cash: 'Käteisvarat',
    convert: (coin) => `Vaihto: ${coin}`,
    busy: 'Haetaan ajantasaisia kuluja…',
    progressTitle: (symbol) => `Hankitaan ${symbol}`,
    progressText: (integration) => `${integration} hoitaa asiaa. Pidä tämä sivu auki.`,
    stepBuy: (amount, name) => `Osta ${amount}: ${name}`,
    stepConvert: (amount, coin) => `Vaihda ${coin}, saat ${amount}`,
    stepSend: (amount) => `Lähetä ${amount}`,
  },

  methods: {
    title: 'Muut tavat',
    manual: {
      name: 'Muu lompakko',
      title: 'Lähetä mistä tahansa lompakosta',
      hint: 'Osoitteella tai QR-koodilla',
    },
    buy: {
      name: 'Kortti',
      title: 'Osta kortilla',
      hint: 'Tiliä ei tarvita',
    },
  },

  manual: {
    title: (symbol, network) => `Lähetä ${symbol} verkossa ${network}`,
    warning: (symbol, network) =>
      `Lähetä vain valuuttaa ${symbol} ja vain verkossa ${network}. Kaikki muu katoaisi.`,
    qr: (symbol) => `Osoitteen QR-koodi, ${symbol}`,
    address: 'Osoite',
    copyAddress: 'Kopioi osoite',
    tag: 'Memo tai tagi',
    copyTag: 'Kopioi memo tai tagi',
    tagWarning: 'Ilman memoa summaa ei voi hyvittää. Syötä molemmat.',
    minimum: 'Vähintään',
    amount: 'Summa',
    loading: 'Haetaan osoitettasi…',
    waiting: 'Odotetaan siirtoasi. Tämä sivu huomaa, kun se tulee perille.',
    hint: 'Täällä ei voi lähettää mitään oikeaa. Jatka kertomalla, että niin tapahtui:',
    arrive: 'Merkitse saapuneeksi',
  },

  card: {
    title: 'Kortin tiedot',
    text: (total) => `Tältä kortilta veloitetaan ${total}.`,
    number: 'Kortin numero',
    expiry: 'Voimassaolo',
    expiryHint: 'KK/VV',
    code: 'Turvakoodi',
    numberMissing: 'Syötä kortin numero.',
    notATestCard: 'Täällä toimivat vain alla olevat testikortit. Älä koskaan syötä oikeaa.',
    expiryWrong: 'Syötä tuleva kuukausi ja vuosi, esimerkiksi 08/30.',
    codeWrong: 'Syötä kortin kääntöpuolen 3 numeroa.',
    pay: (total) => `Maksa ${total}`,
    busy: 'Odotetaan pankkiasi…',
    hint: 'Oikeat kortit eivät toimi täällä. Valitse jokin tuleva päiväys, mitkä tahansa 3 numeroa ja yksi näistä:',
    good: 'hyväksytään',
    declined: 'hylätään',
    fill: 'Käytä tätä',
  },

  receipt: {
    title: 'Kiitos',
    text: 'Tämä on kuittisi. Voit sulkea tämän sivun.',
    paid: (client) => `Maksun saaja ${client}`,
    reference: 'Tilaus',
    nothingTitle: 'Mitään ei lähetetty',
    nothingText: (client) => `Jokainen linkki toimii vain kerran. Pyydä uusi linkki palvelusta ${client}.`,
  },
}

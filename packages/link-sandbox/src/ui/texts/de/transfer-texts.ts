import type { transferTexts as english } from '../en/transfer-texts'
import type { Translated } from '../translated'

export const transferTexts: Translated<typeof english> = {
  assets: {
    title: (type) => {
      switch (type) {
        case 'payment':
          return 'Womit möchten Sie zahlen?'
        case 'onramp':
        case 'fiatOnRamp':
          return 'Was möchten Sie kaufen?'
        case 'fiatOffRamp':
          return 'Was möchten Sie auszahlen?'
        default:
          return 'Was möchten Sie einzahlen?'
      }
    },
    manualTitle: 'Was möchten Sie senden?',
    from: (integration) => `Von ${integration}`,
    loadingSlow: (integration) => `Ihr Guthaben bei ${integration} wird abgerufen…`,
    available: 'Verfügbar',
    unavailable: 'Nicht verfügbar',
    needsFunding: 'Beim Senden kaufen oder tauschen',
    reason: (reason) => {
      switch (reason) {
        case 'symbolDoesNotMatch':
        case 'notSupportedForTransferByTarget':
          return 'Wird hier nicht angenommen'
        case 'notSupportedForTransferBySource':
          return 'Von diesem Konto aus nicht möglich'
        case 'amountNotSufficient':
          return 'Das Guthaben ist zu niedrig'
        case 'noEligibleNetworks':
          return 'Kein gemeinsames Netzwerk'
        case 'noPrice':
          return 'Zurzeit kein Kurs'
        default:
          return 'Zurzeit nicht möglich'
      }
    },
  },

  noAssets: {
    title: 'Hier gibt es nichts zu überweisen',
    text: (integration, symbols) =>
      symbols.length > 0
        ? `Auf Ihrem Konto bei ${integration} ist zu wenig von dem, was angenommen wird: ${symbols.join(', ')}.`
        : `Auf Ihrem Konto bei ${integration} ist nichts, was angenommen wird.`,
    held: 'Auf diesem Konto',
    another: 'Anderes Konto wählen',
  },

  network: {
    title: 'Netzwerk wählen',
    lead: (client, symbol) =>
      `${client} nimmt ${symbol} über diese Netzwerke an. Die Adresse ist schon eingetragen.`,
    fee: (fee) => `Gebühr ${fee}`,
    noFee: 'Keine Gebühr',
    cheapest: 'Niedrigste Gebühr',
  },

  amount: {
    title: (type) => (type === 'payment' ? 'Wie viel zahlen Sie?' : 'Wie viel?'),
    label: 'Betrag',
    unit: (unit) => `in ${unit} eingeben`,
    max: 'Max.',
    available: (amount) => `${amount} verfügbar`,
    upTo: (amount) => `Bis zu ${amount}`,
    feesIncluded: 'Gebühren werden von diesem Betrag abgezogen.',
    about: (amount) => `≈ ${amount}`,
    to: (symbol, network) => `${symbol} über ${network}`,
    missing: 'Geben Sie einen Betrag ein.',
    malformed: 'Das ist kein Betrag. Verwenden Sie Ziffern und für Nachkommastellen ein Komma: 1,5',
    tooLow: (min) => `Der Mindestbetrag ist ${min}. Geben Sie einen höheren Betrag ein.`,
    tooHigh: (max) => `Nach Gebühren sind höchstens ${max} möglich. Geben Sie einen niedrigeren Betrag ein.`,
    fixed: (client) => `Von ${client} festgelegt`,
    busy: 'Aktuelle Gebühren werden abgerufen…',
  },

  preview: {
    title: 'Prüfen und bestätigen',
    arrives: (client) => `${client} erhält`,
    from: 'Von',
    to: 'An',
    network: 'Netzwerk',
    amount: 'Betrag',
    networkFee: 'Netzwerkgebühr',
    institutionFee: (integration) => `Gebühr von ${integration}`,
    clientFee: (client) => `Gebühr von ${client}`,
    noFee: 'Kostenlos',
    total: 'Gesamt',
    copyAddress: 'Adresse kopieren',
    copyFailed: 'Kopieren ist nicht möglich. Markieren Sie die Adresse und kopieren Sie sie.',
    validFor: (time) => `Diese Gebühren gelten noch ${time}`,
    expired: 'Diese Gebühren gelten nicht mehr.',
    refresh: 'Gebühren aktualisieren',
    refreshing: 'Aktuelle Gebühren werden abgerufen…',
    tag: 'Memo oder Tag',
    cardFee: 'Kartengebühr',
    feesIncluded: 'Gebühren werden vom gesendeten Betrag abgezogen.',
    purpose: 'Zweck',
    funding: 'Bezahlt mit',
    confirm: (type) => {
      switch (type) {
        case 'payment':
          return 'Zahlung bestätigen'
        case 'onramp':
        case 'fiatOnRamp':
          return 'Kauf bestätigen'
        case 'fiatOffRamp':
          return 'Auszahlung bestätigen'
        default:
          return 'Einzahlung bestätigen'
      }
    },
    busy: (integration) => `${integration} wird gefragt…`,
  },

  executed: {
    title: 'Unterwegs',
    text: (amount, client) => `${amount} sind unterwegs zu ${client}.`,
    stepsLabel: 'Wie es weitergeht',
    sent: (integration) => `Von ${integration} gesendet`,
    confirming: (network) => `${network} bestätigt die Überweisung`,
    confirmingHint: 'Meist innerhalb weniger Minuten',
    credited: (client) => `${client} schreibt den Betrag gut`,
    creditedHint: 'Sie können diese Seite schließen, alles Weitere geschieht von selbst',
    stepDone: 'erledigt',
    stepNow: 'läuft',
    stepNext: 'steht noch aus',
    arrivedTitle: 'Angekommen',
    arrivedText: (amount, client) => `${amount} sind bei ${client} angekommen.`,
    failedTitle: 'Nicht angekommen',
    failedText:
      'Das Netzwerk hat die Überweisung nicht angenommen. Der Betrag ist wieder dort, woher er kam.',
    confirmed: (network) => `Von ${network} bestätigt`,
    notConfirmed: (network) => `Von ${network} nicht bestätigt`,
    stepFailed: 'fehlgeschlagen',
    transaction: 'Transaktion',
    copyTransaction: 'Transaktion kopieren',

    total: 'Gesamt',
  },

  kyc: {
    title: (integration) => `${integration} muss mehr über Sie wissen`,
    text: (integration) =>
      `Bevor etwas gesendet werden kann, muss ${integration} Ihre Identität prüfen. Öffnen Sie ${integration}, folgen Sie den Schritten dort und kommen Sie dann hierher zurück.`,
    done: 'Das ist erledigt',
    busy: (integration) => `${integration} wird gefragt…`,
    hint: 'In der Sandbox müssen Sie nichts vorlegen: Die nächste Prüfung gelingt.',
  },

  feeRisen: {
    title: 'Die Netzwerkgebühr ist gestiegen',
    text: (network) =>
      `${network} ist stärker ausgelastet als eben noch, deshalb kostet das Senden mehr. Es wurde noch nichts gesendet.`,
    before: 'Gebühr bisher',
    now: 'Gebühr jetzt',
    total: 'Gesamt neu',
    arrives: (client) => `${client} erhält jetzt`,
    accept: 'Trotzdem senden',
    busy: (integration) => `${integration} wird gefragt…`,
    cancel: 'Jetzt nicht',
  },

  failed: {
    declinedTitle: (integration) => `${integration} hat abgelehnt`,
    errorTitle: 'Senden nicht möglich',
    explain: 'Was ist passiert?',
    explanation: {
      declined: (integration) =>
        `${integration} prüft jede Überweisung und kann sie ablehnen: wegen eines Limits, eines neuen Geräts oder einer unbekannten Adresse. Den Grund finden Sie dort in Ihrem Konto. Ihr Guthaben ist unverändert.`,
      error: (integration, network) =>
        `${integration} hat die Überweisung angenommen, konnte sie aber nicht an ${network} übergeben. Sie wurde sofort rückgängig gemacht, Ihr Guthaben ist unverändert. Meist gelingt es etwas später.`,
    },
    retry: 'Noch einmal versuchen',
    another: 'Anderes Konto verwenden',
  },

  codeAgain: {
    expired: 'Der Code war richtig, aber zu alt. Geben Sie den neuen ein.',
    second: 'Es wird noch ein Code gebraucht. Geben Sie den nächsten ein.',
  },

  funding: {
    title: 'Wie zahlen Sie den Rest?',
    text: (needed, existing) => `Nötig sind ${needed}. Sie haben ${existing}.`,
    textNone: (needed) => `Nötig sind ${needed}. Sie haben noch nichts davon.`,
    group: 'Zahlungsarten',
    loading: (integration) => `Ihre Möglichkeiten bei ${integration} werden abgerufen…`,
    available: (amount) => `${amount} verfügbar`,
    limit: (amount) => `Bis zu ${amount}`,
    fee: (percent) => `${percent} Gebühr`,
    noFee: 'Keine Gebühr',
    existing: 'Aus Ihrem Guthaben',
    uses: (amount) => `Davon ${amount}`,
    uncovered: (amount) => `Es fehlen noch ${amount}. Wählen Sie eine weitere Zahlungsart.`,
    impossible: (amount) =>
      `Selbst mit allem zusammen fehlen ${amount}. Gehen Sie zurück und geben Sie weniger ein.`,
    cash: 'Geldguthaben',
    convert: (coin) => `${coin} tauschen`,
    busy: 'Aktuelle Gebühren werden abgerufen…',
    progressTitle: (symbol) => `${symbol} wird beschafft`,
    progressText: (integration) => `${integration} arbeitet daran. Lassen Sie diese Seite bitte offen.`,
    stepBuy: (amount, name) => `${amount} mit ${name} kaufen`,
    stepConvert: (amount, coin) => `${coin} in ${amount} tauschen`,
    stepSend: (amount) => `${amount} senden`,
  },

  methods: {
    title: 'Andere Wege',
    manual: {
      name: 'Wallet',
      title: 'Aus beliebiger Wallet senden',
      hint: 'Per Adresse oder QR-Code',
    },
    buy: {
      name: 'Karte',
      title: 'Mit Karte kaufen',
      hint: 'Ohne Konto',
    },
  },

  manual: {
    title: (symbol, network) => `${symbol} über ${network} senden`,
    warning: (symbol, network) =>
      `Senden Sie nur ${symbol} und nur über ${network}. Alles andere ginge verloren.`,
    qr: (symbol) => `QR-Code der Adresse für ${symbol}`,
    address: 'Adresse',
    copyAddress: 'Adresse kopieren',
    tag: 'Memo oder Tag',
    copyTag: 'Memo oder Tag kopieren',
    tagWarning: 'Ohne das Memo ist keine Gutschrift möglich. Geben Sie beides ein.',
    minimum: 'Mindestbetrag',
    amount: 'Betrag',
    loading: 'Ihre Adresse wird abgerufen…',
    waiting: 'Warten auf Ihre Überweisung. Diese Seite bemerkt, wenn sie ankommt.',
    hint: 'Hier kann nichts Echtes gesendet werden. Tun Sie so, als wäre es geschehen:',
    arrive: 'Als angekommen melden',
  },

  card: {
    title: 'Kartendaten',
    text: (total) => `Diese Karte wird mit ${total} belastet.`,
    number: 'Kartennummer',
    expiry: 'Gültig bis',
    expiryHint: 'MM/JJ',
    code: 'Prüfnummer',
    numberMissing: 'Geben Sie die Kartennummer ein.',
    notATestCard: 'Hier gelten nur die Testkarten unten. Geben Sie nie eine echte ein.',
    expiryWrong: 'Geben Sie einen künftigen Monat mit Jahr ein, etwa 08/30.',
    codeWrong: 'Geben Sie die 3 Ziffern von der Rückseite ein.',
    pay: (total) => `${total} zahlen`,
    busy: 'Ihre Bank wird gefragt…',
    hint: 'Echte Karten gelten hier nicht. Ein beliebiges künftiges Datum, 3 beliebige Ziffern und eine von diesen:',
    good: 'wird angenommen',
    declined: 'wird abgelehnt',
    fill: 'Verwenden',
  },

  receipt: {
    title: 'Vielen Dank',
    text: 'Das ist Ihre Quittung. Sie können diese Seite schließen.',
    paid: (client) => `An ${client} gezahlt`,
    reference: 'Bestellung',
    nothingTitle: 'Es wurde nichts gesendet',
    nothingText: (client) => `Jeder Link gilt nur einmal. Bitten Sie ${client} um einen neuen.`,
  },
}

import type { transferTexts as english } from '../en/transfer-texts'
import type { Translation } from '../translation'

export const transferTexts: Translation<typeof english> = {
  assets: {
    title: (type) => (type === 'payment' ? 'Womit möchten Sie zahlen?' : 'Was möchten Sie einzahlen?'),
    from: (integration) => `Von ${integration}`,
    loadingSlow: (integration) => `Ihr Guthaben bei ${integration} wird abgerufen…`,
    available: 'Verfügbar',
    unavailable: 'Nicht verfügbar',
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
    confirm: (type) => (type === 'payment' ? 'Zahlung bestätigen' : 'Einzahlung bestätigen'),
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
    transaction: 'Transaktion',
    copyTransaction: 'Transaktion kopieren',

    total: 'Gesamt',
  },
}

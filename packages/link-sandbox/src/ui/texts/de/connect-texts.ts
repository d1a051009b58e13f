import type { connectTexts as english } from '../en/connect-texts'
import { plural } from '../plural'
import type { Translated } from '../translated'

export const connectTexts: Translated<typeof english> = {
  source: {
    title: 'Von welchem Konto?',
    lead: 'Ihre gespeicherten Konten',
    needsLogin: 'Zum Verwenden neu anmelden',
    other: 'Anderes Konto',
    otherHint: 'Aus allen Börsen und Wallets wählen',
  },

  catalog: {
    title: 'Wo ist Ihr Konto?',
    transferTitle: 'Von wo überweisen Sie?',
    search: 'Suchen',
    placeholder: 'Nach Namen suchen',
    categories: { exchange: 'Börsen', broker: 'Broker', wallet: 'Wallets' },
    kinds: 'Art des Kontos',
    all: 'Alle',
    recent: 'Schon verwendet',
    transfers: 'Guthaben und Überweisungen',
    readOnly: 'Nur Guthaben',
    down: 'Zurzeit nicht erreichbar',
    results: (count) => plural('de', count, { one: '# Treffer', other: '# Treffer' }),
    noResults: (query) => `Kein Treffer für „${query}“`,
    noResultsHint: 'Prüfen Sie die Schreibweise oder sehen Sie die ganze Liste durch.',
    showAll: 'Alle anzeigen',
    empty: 'Hier gibt es nichts zu verbinden',
    emptyHint: 'Dafür ist kein Anbieter eingerichtet. Kehren Sie zur App zurück und geben Sie dort Bescheid.',
  },

  login: {
    title: (integration) => `Bei ${integration} anmelden`,
    again: (integration) =>
      `Ihre letzte Anmeldung bei ${integration} ist abgelaufen. Melden Sie sich neu an, um fortzufahren.`,
    lead: (client) => `${client} sieht nicht, was Sie hier eingeben.`,
    username: 'Benutzername',
    password: 'Passwort',
    show: 'Zeichen anzeigen',
    hide: 'Zeichen verbergen',
    usernameMissing: 'Geben Sie Ihren Benutzernamen ein.',
    passwordMissing: 'Geben Sie Ihr Passwort ein.',
    busy: 'Anmeldung wird geprüft…',
  },

  oauth: {
    title: (integration) => `Weiter bei ${integration}`,
    lead: (integration) => `${integration} bittet in einem eigenen Fenster um Anmeldung und Zustimmung.`,
    steps: {
      open: (integration) => `Bei ${integration} anmelden`,
      allow: (client) => `${client} den Zugriff auf Ihr Konto erlauben`,
      back: 'Das Fenster schließt sich von selbst, und hier geht es weiter',
    },
    open: (integration) => `${integration} öffnen`,
    preparing: 'Wird vorbereitet…',
    waitingTitle: (integration) => `Weiter im Fenster von ${integration}`,
    waiting: 'Melden Sie sich dort an und erlauben Sie den Zugriff. Diese Seite geht von selbst weiter.',
    waitingStatus: (integration) => `Warten auf ${integration}…`,
    again: 'Fenster noch einmal öffnen',
    cancel: 'Abbrechen',
    blocked:
      'Wenn kein Fenster aufgegangen ist, hat Ihr Browser es verhindert. Öffnen Sie es mit diesem Link selbst.',
    closed: (integration) =>
      `Das Fenster von ${integration} wurde geschlossen, bevor Sie den Zugriff erlaubt haben. Versuchen Sie es noch einmal oder wählen Sie ein anderes Konto.`,
  },

  oauthWindow: {
    consentTitle: (client) => `${client} den Zugriff auf Ihr Konto erlauben?`,
    consentLead: (integration, username) => `Sie sind bei ${integration} als ${username} angemeldet.`,
    allows: (client) => `${client} kann dann`,
    balances: 'Ihre Konten und Guthaben sehen',
    addresses: 'Die Adressen für Einzahlungen sehen',
    transfers: 'Senden, was Sie bestätigen, und sonst nichts',
    never: (client) => `${client} sieht nie Ihr Passwort. Sie können die Erlaubnis jederzeit zurücknehmen.`,
    allow: 'Erlauben',
    decline: 'Abbrechen',
    busy: 'Einen Moment…',
    allowedTitle: 'Sie haben den Zugriff erlaubt',
    deniedTitle: 'Sie haben den Zugriff nicht erlaubt',
    close: 'Sie können dieses Fenster schließen und zur App zurückkehren.',
    overTitle: 'Dieses Fenster wird nicht mehr gebraucht',
    over: 'Es wurde schon verwendet oder war zu lange offen. Schließen Sie es und kehren Sie zur App zurück.',
  },

  hint: {
    title: 'Das ist eine Sandbox',
    lead: 'Verwenden Sie einen Testbenutzer,',
    text: 'nie echte Zugangsdaten. Das Passwort ist',
    use: 'Verwenden:',
    users: {
      Mesh: 'voll',
      MeshUSDC: 'USDC',
      MeshETH: 'ETH',
      Mesh2: 'leer',
    },
    code: 'In der Sandbox lautet der Code',
  },

  code: {
    title: 'Code eingeben',
    lead: (integration) => `${integration} hat Ihnen einen 6-stelligen Code gesendet.`,
    transferTitle: 'Bestätigen Sie, dass Sie es sind',
    transferLead: (integration) => `Vor der Überweisung fragt ${integration} nach einem 6-stelligen Code.`,
    label: 'Code',
    incomplete: 'Geben Sie alle 6 Ziffern des Codes ein.',
    busy: 'Code wird geprüft…',
    resend: 'Neuen Code senden',
    resending: 'Neuer Code wird gesendet…',
    resent: 'Ein neuer Code ist unterwegs.',
    sending: (integration) => `${integration} führt Ihre Überweisung aus…`,
  },

  accounts: {
    title: 'Konten wählen',
    titleOne: 'Konto wählen',
    lead: (client) => `${client} erhält nur Zugriff auf das, was Sie wählen.`,
    group: 'Konten',
    none: 'Wählen Sie mindestens ein Konto.',
    empty: (integration) =>
      `Bei ${integration} gibt es kein Konto zum Verbinden. Gehen Sie zurück und melden Sie sich anders an.`,
    busy: 'Wird verbunden…',
  },

  connected: {
    title: (integration) => `${integration} ist verbunden`,
    returningTitle: (integration) => `${integration} ist bereits verbunden`,
    text: (client, count) =>
      plural('de', count, {
        one: `${client} kann dieses Konto jetzt verwenden.`,
        other: `${client} kann diese # Konten jetzt verwenden.`,
      }),
    accounts: 'Verbundene Konten',
    another: 'Weiteres Konto verbinden',
  },

  delayed: {
    title: (integration) => `${integration} ist fast verbunden`,
    text: (integration, hours) =>
      plural('de', hours, {
        one: `${integration} gibt den Zugriff innerhalb von # Stunde frei. Sie müssen nichts weiter tun.`,
        other: `${integration} gibt den Zugriff innerhalb von # Stunden frei. Sie müssen nichts weiter tun.`,
      }),
    steps: {
      done: 'Sie haben sich angemeldet',
      waiting: (integration) => `${integration} bereitet den Zugriff vor`,
      last: (client) => `${client} kann Ihr Konto verwenden`,
    },
    other: 'Anderes Konto wählen',
  },
}

import type { connectTexts as english } from '../en/connect-texts'
import { plural } from '../plural'
import type { Translation } from '../translation'

export const connectTexts: Translation<typeof english> = {
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
}

import type { sessionTexts as english } from '../en/session-texts'
import type { Translated } from '../translated'

export const sessionTexts: Translated<typeof english> = {
  header: { back: 'Zurück', close: 'Schließen', sandbox: 'Sandbox' },

  common: {
    continue: 'Weiter',
    done: 'Fertig',
    tryAgain: 'Noch einmal versuchen',
    copied: 'Kopiert',
    reference: (id) => `Vorgangsnummer ${id}`,
  },

  loading: {
    title: 'Mesh Sandbox wird geöffnet',
    slow: 'Wird noch geöffnet. Das dauert länger als sonst.',
  },

  terms: {
    title: (client) => `Ihr Konto mit ${client} verbinden`,
    transferTitle: (type, client) => {
      switch (type) {
        case 'payment':
          return `An ${client} zahlen`
        case 'onramp':
        case 'fiatOnRamp':
          return `Für ${client} kaufen`
        case 'fiatOffRamp':
          return `Über ${client} auszahlen`
        default:
          return `Bei ${client} einzahlen`
      }
    },
    lead: (client) => `Mesh Sandbox verbindet das Konto, das Sie wählen, mit ${client}.`,
    transferLead: (client) =>
      `Mesh Sandbox verbindet das Konto, das Sie wählen, und überweist von dort an ${client}.`,
    points: {
      private: {
        title: 'Ihre Zugangsdaten bleiben geheim',
        text: (client) => `${client} bekommt Ihr Passwort nie zu sehen.`,
      },
      control: {
        title: 'Sie entscheiden',
        text: () => 'Nichts wird geteilt oder überwiesen, bevor Sie es bestätigen.',
      },
      address: {
        title: 'Richtige Adresse, richtiges Netzwerk',
        text: () => 'Beides ist schon eingetragen, damit nichts verloren geht.',
      },
      undo: {
        title: 'Endet, wann Sie wollen',
        text: (client) => `Sie können die Verbindung in ${client} jederzeit trennen.`,
      },
    },
    legal: 'Wenn Sie fortfahren, gelten die',
    legalLink: 'Bedingungen und Datenschutzhinweise',
  },

  legal: {
    title: 'Bedingungen und Datenschutzhinweise',
    paragraphs: [
      [
        'Worum es geht',
        'Mesh Sandbox ist eine Testumgebung. Konten, Guthaben und Überweisungen sind erfunden; es wird kein echtes Geld bewegt.',
      ],
      [
        'Was Sie eingeben',
        'Verwenden Sie nur die Testbenutzer. Geben Sie nie die Zugangsdaten eines echten Kontos ein: Diese Seite braucht sie nicht und darf sie nicht haben.',
      ],
      [
        'Was geteilt wird',
        'Die App, die diese Seite geöffnet hat, erhält den Namen des Kontos, das Sie wählen, die Erlaubnis, es zu verwenden, und das Ergebnis einer Überweisung, die Sie bestätigen.',
      ],
      [
        'Was gespeichert wird',
        'Testdaten bleiben auf dem Rechner, auf dem die Sandbox läuft, bis sie dort gelöscht werden.',
      ],
    ],
  },

  problem: {
    title: (code) => {
      switch (code) {
        case 'token_used':
        case 'token_expired':
        case 'token_unknown':
          return 'Dieser Link funktioniert nicht mehr'
        case 'session_unknown':
          return 'Ihre Sitzung ist beendet'
        case 'unreachable':
          return 'Keine Verbindung'
        case 'no_host':
          return 'Diese Seite öffnet sich in einer App'
        case 'connection_unknown':
          return 'Dieses Konto ist nicht mehr verbunden'
        default:
          return 'Etwas ist schiefgegangen'
      }
    },
    text: (code) => {
      switch (code) {
        case 'token_used':
          return 'Er wurde bereits verwendet, und jeder Link gilt nur einmal. Kehren Sie zur App zurück und beginnen Sie neu.'
        case 'token_expired':
          return 'Er wurde nicht rechtzeitig verwendet. Kehren Sie zur App zurück und beginnen Sie neu.'
        case 'token_unknown':
          return 'Er ist unvollständig oder gehört zu einem anderen Ort. Kehren Sie zur App zurück und beginnen Sie neu.'
        case 'session_unknown':
          return 'Sie war zu lange offen. Kehren Sie zur App zurück und beginnen Sie neu.'
        case 'unreachable':
          return 'Die Sandbox antwortet nicht. Prüfen Sie, ob sie läuft, und versuchen Sie es noch einmal.'
        case 'no_host':
          return 'Für sich allein hat sie keine Funktion. Kehren Sie zur App zurück und beginnen Sie dort.'
        case 'connection_unknown':
          return 'Die Verbindung wurde inzwischen getrennt. Kehren Sie zur App zurück und verbinden Sie es neu.'
        case 'malformed':
        case 'internal':
          return 'Die Sandbox konnte nicht richtig antworten. Versuchen Sie es gleich noch einmal.'
        default:
          return 'Die Sandbox hat die Anfrage dieser Seite nicht angenommen. Kehren Sie zur App zurück und beginnen Sie neu.'
      }
    },
    retry: 'Noch einmal versuchen',
    close: 'Zurück zur App',
  },

  ended: { title: 'Alles erledigt', text: 'Sie können zur App zurückkehren.' },

  exit: {
    title: 'Möchten Sie wirklich abbrechen?',
    text: 'Ihre bisherigen Eingaben gehen verloren.',
    confirm: 'Ja, abbrechen',
    cancel: 'Nein, fortfahren',
  },

  failure: {
    unreachable: 'Es kam keine Antwort. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
    malformed: 'Die Antwort war nicht lesbar. Versuchen Sie es gleich noch einmal.',
    unsure:
      'Es kam keine Antwort, vielleicht ist die Überweisung schon unterwegs. Versuchen Sie es noch einmal: Sie wird nie doppelt ausgeführt.',
  },
}

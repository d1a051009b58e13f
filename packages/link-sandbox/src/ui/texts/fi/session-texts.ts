import type { sessionTexts as english } from '../en/session-texts'
import type { Translated } from '../translated'

export const sessionTexts: Translated<typeof english> = {
  header: { back: 'Takaisin', close: 'Sulje', sandbox: 'Sandbox' },

  common: {
    continue: 'Jatka',
    done: 'Valmis',
    tryAgain: 'Yritä uudelleen',
    copied: 'Kopioitu',
    reference: (id) => `Viite ${id}`,
  },

  loading: {
    title: 'Avataan Mesh Sandbox',
    slow: 'Avataan edelleen. Tämä kestää tavallista kauemmin.',
  },

  terms: {
    title: (client) => `Yhdistä tilisi sovellukseen ${client}`,
    transferTitle: (type, client) => {
      switch (type) {
        case 'payment':
          return `Maksa saajalle ${client}`
        case 'onramp':
        case 'fiatOnRamp':
          return `Osta palveluun ${client}`
        case 'fiatOffRamp':
          return `Vaihda rahaksi palvelussa ${client}`
        default:
          return `Talleta palveluun ${client}`
      }
    },
    lead: (client) => `Mesh Sandbox yhdistää valitsemasi tilin sovellukseen ${client}.`,
    transferLead: (client) =>
      `Mesh Sandbox yhdistää valitsemasi tilin ja lähettää siltä varat vastaanottajalle ${client}.`,
    points: {
      private: {
        title: 'Kirjautumistietosi pysyvät salassa',
        text: (client) => `${client} ei koskaan näe salasanaasi.`,
      },
      control: {
        title: 'Sinä päätät',
        text: () => 'Mitään ei jaeta eikä lähetetä ennen kuin vahvistat sen.',
      },
      address: {
        title: 'Oikea osoite, oikea verkko',
        text: () => 'Molemmat on täytetty valmiiksi, jotta mitään ei katoa.',
      },
      undo: {
        title: 'Päättyy, kun haluat',
        text: (client) => `Voit katkaista yhteyden sovelluksessa ${client} milloin tahansa.`,
      },
    },
    legal: 'Jatkamalla hyväksyt',
    legalLink: 'käyttöehdot ja tietosuojaselosteen',
  },

  legal: {
    title: 'Käyttöehdot ja tietosuojaseloste',
    paragraphs: [
      [
        'Mikä tämä on',
        'Mesh Sandbox on testiympäristö. Sen tilit, saldot ja siirrot ovat keksittyjä, eikä oikeaa rahaa liiku.',
      ],
      [
        'Mitä syötät',
        'Käytä vain testikäyttäjiä. Älä koskaan syötä oikean tilin kirjautumistietoja: tämä sivu ei tarvitse niitä eikä se saa niitä tietää.',
      ],
      [
        'Mitä jaetaan',
        'Sivun avannut sovellus saa valitsemasi tilin nimen, luvan käyttää tiliä ja vahvistamasi siirron tuloksen.',
      ],
      [
        'Mitä säilytetään',
        'Testitiedot pysyvät tietokoneella, jolla sandbox toimii, kunnes sen ylläpitäjä poistaa ne.',
      ],
    ],
  },

  problem: {
    title: (code) => {
      switch (code) {
        case 'token_used':
        case 'token_expired':
        case 'token_unknown':
          return 'Tämä linkki ei enää toimi'
        case 'session_unknown':
          return 'Istuntosi on päättynyt'
        case 'unreachable':
          return 'Ei yhteyttä'
        case 'no_host':
          return 'Tämä sivu avautuu sovelluksessa'
        case 'connection_unknown':
          return 'Tätä tiliä ei ole enää yhdistetty'
        default:
          return 'Jokin meni vikaan'
      }
    },
    text: (code) => {
      switch (code) {
        case 'token_used':
          return 'Se on jo käytetty, ja jokainen linkki toimii vain kerran. Palaa sovellukseen ja aloita alusta.'
        case 'token_expired':
          return 'Sitä ei käytetty ajoissa. Palaa sovellukseen ja aloita alusta.'
        case 'token_unknown':
          return 'Se on puutteellinen tai tehty toiseen paikkaan. Palaa sovellukseen ja aloita alusta.'
        case 'session_unknown':
          return 'Se oli avoinna liian kauan. Palaa sovellukseen ja aloita alusta.'
        case 'unreachable':
          return 'Sandbox ei vastaa. Tarkista, että se on käynnissä, ja yritä uudelleen.'
        case 'no_host':
          return 'Sillä ei yksinään tee mitään. Palaa sovellukseen ja aloita sieltä.'
        case 'connection_unknown':
          return 'Yhteys on sillä välin poistettu. Palaa sovellukseen ja yhdistä tili uudelleen.'
        case 'malformed':
        case 'internal':
          return 'Sandbox ei pystynyt vastaamaan oikein. Yritä hetken kuluttua uudelleen.'
        default:
          return 'Sandbox ei hyväksynyt tämän sivun pyyntöä. Palaa sovellukseen ja aloita alusta.'
      }
    },
    retry: 'Yritä uudelleen',
    close: 'Takaisin sovellukseen',
  },

  ended: { title: 'Kaikki valmista', text: 'Voit palata sovellukseen.' },

  exit: {
    title: 'Haluatko varmasti poistua?',
    text: 'Tähän asti tehty häviää.',
    confirm: 'Kyllä, poistu',
    cancel: 'Ei, jatka',
  },

  failure: {
    unreachable: 'Vastausta ei tullut. Tarkista yhteytesi ja yritä uudelleen.',
    malformed: 'Vastaus oli virheellinen. Yritä hetken kuluttua uudelleen.',
    unsure:
      'Vastausta ei tullut, joten siirto voi olla jo matkalla. Yritä uudelleen: sitä ei koskaan lähetetä kahdesti.',
  },
}

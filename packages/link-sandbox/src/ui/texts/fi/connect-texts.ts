import type { connectTexts as english } from '../en/connect-texts'
import { plural } from '../plural'
import type { Translated } from '../translated'

export const connectTexts: Translated<typeof english> = {
  source: {
    title: 'Miltä tililtä?',
    lead: 'Tallennetut tilisi',
    needsLogin: 'Käytä kirjautumalla uudelleen',
    other: 'Toinen tili',
    otherHint: 'Valitse kaikista pörsseistä ja lompakoista',
  },

  catalog: {
    title: 'Missä tilisi on?',
    transferTitle: 'Mistä lähetät?',
    search: 'Haku',
    placeholder: 'Hae nimellä',
    kinds: 'Tilin tyyppi',
    all: 'Kaikki',
    categories: { exchange: 'Pörssit', broker: 'Välittäjät', wallet: 'Lompakot' },
    recent: 'Aiemmin käytetyt',
    transfers: 'Saldot ja siirrot',
    readOnly: 'Vain saldot',
    down: 'Ei käytettävissä juuri nyt',
    results: (count) => plural('fi', count, { one: '# tulos', other: '# tulosta' }),
    noResults: (query) => `Haulla ”${query}” ei löytynyt mitään`,
    noResultsHint: 'Tarkista kirjoitusasu tai selaa koko luetteloa.',
    showAll: 'Näytä kaikki',
    empty: 'Täällä ei ole mitään yhdistettävää',
    emptyHint: 'Yhtään palvelua ei ole otettu käyttöön. Palaa sovellukseen ja kerro asiasta sen tekijöille.',
  },

  login: {
    title: (integration) => `Kirjaudu palveluun ${integration}`,
    again: (integration) =>
      `Edellinen kirjautumisesi palveluun ${integration} on vanhentunut. Jatka kirjautumalla uudelleen.`,
    lead: (client) => `${client} ei näe, mitä syötät tähän.`,
    username: 'Käyttäjätunnus',
    password: 'Salasana',
    show: 'Näytä merkit',
    hide: 'Piilota merkit',
    usernameMissing: 'Syötä käyttäjätunnus.',
    passwordMissing: 'Syötä salasana.',
    busy: 'Tarkistetaan tietoja…',
  },

  oauth: {
    title: (integration) => `Jatka palvelussa ${integration}`,
    lead: (integration) => `${integration} pyytää kirjautumaan ja antamaan luvan omassa ikkunassaan.`,
    steps: {
      open: (integration) => `Kirjaudu palveluun ${integration}`,
      allow: (client) => `Anna sovellukselle ${client} lupa käyttää tiliäsi`,
      back: 'Ikkuna sulkeutuu itsestään, ja jatkat täällä',
    },
    open: (integration) => `Avaa ${integration}`,
    preparing: 'Valmistellaan…',
    waitingTitle: (integration) => `Jatka palvelun ${integration} ikkunassa`,
    waiting: 'Kirjaudu siellä ja salli käyttö. Tämä sivu jatkaa itsestään.',
    waitingStatus: (integration) => `Odotetaan: ${integration}…`,
    again: 'Avaa ikkuna uudelleen',
    cancel: 'Peruuta',
    blocked: 'Jos ikkunaa ei avautunut, selain esti sen. Avaa se itse tästä linkistä.',
    closed: (integration) =>
      `Palvelun ${integration} ikkuna suljettiin ennen kuin annoit luvan. Yritä uudelleen tai valitse toinen tili.`,
  },

  oauthWindow: {
    consentTitle: (client) => `Saako ${client} käyttää tiliäsi?`,
    consentLead: (integration, username) =>
      `Olet kirjautunut palveluun ${integration} käyttäjänä ${username}.`,
    allows: (client) => `${client} voi`,
    balances: 'Nähdä tilisi ja saldosi',
    addresses: 'Nähdä talletusosoitteet',
    transfers: 'Lähettää sen, minkä vahvistat, eikä muuta',
    never: (client) => `${client} ei koskaan näe salasanaasi. Voit perua luvan milloin tahansa.`,
    allow: 'Salli',
    decline: 'Peruuta',
    busy: 'Hetkinen…',
    allowedTitle: 'Annoit luvan',
    deniedTitle: 'Et antanut lupaa',
    close: 'Voit sulkea tämän ikkunan ja palata sovellukseen.',
    overTitle: 'Tätä ikkunaa ei enää tarvita',
    over: 'Se on jo käytetty tai oli auki liian kauan. Sulje se ja palaa sovellukseen.',
  },

  hint: {
    title: 'Tämä on sandbox',
    lead: 'Käytä testikäyttäjää,',
    text: 'älä koskaan oikeita tunnuksia. Salasana on',
    use: 'Käytä:',
    users: {
      Mesh: 'täysi',
      MeshUSDC: 'USDC',
      MeshETH: 'ETH',
      Mesh2: 'tyhjä',
    },
    code: 'Sandboxissa koodi on',
  },

  code: {
    title: 'Syötä koodi',
    lead: (integration) => `${integration} lähetti sinulle 6-numeroisen koodin.`,
    transferTitle: 'Vahvista henkilöllisyytesi',
    transferLead: (integration) => `${integration} pyytää 6-numeroista koodia ennen lähettämistä.`,
    label: 'Koodi',
    incomplete: 'Syötä koodin kaikki 6 numeroa.',
    busy: 'Tarkistetaan koodia…',
    resend: 'Lähetä uusi koodi',
    resending: 'Lähetetään uutta koodia…',
    resent: 'Uusi koodi on matkalla.',
    sending: (integration) => `${integration} lähettää siirtoasi…`,
  },

  accounts: {
    title: 'Valitse tilit',
    titleOne: 'Valitse tili',
    lead: (client) => `${client} saa käyttöönsä vain sen, minkä valitset.`,
    group: 'Tilit',
    none: 'Valitse vähintään yksi tili.',
    empty: (integration) =>
      `Palvelussa ${integration} ei ole yhdistettävää tiliä. Palaa takaisin ja käytä toista tunnusta.`,
    busy: 'Yhdistetään…',
  },

  connected: {
    title: (integration) => `${integration} on yhdistetty`,
    returningTitle: (integration) => `${integration} on jo yhdistetty`,
    text: (client, count) =>
      plural('fi', count, {
        one: `${client} voi nyt käyttää tätä tiliä.`,
        other: `${client} voi nyt käyttää näitä # tiliä.`,
      }),
    accounts: 'Yhdistetyt tilit',
    another: 'Yhdistä toinen tili',
  },

  delayed: {
    title: (integration) => `${integration} on melkein yhdistetty`,
    text: (integration, hours) =>
      plural('fi', hours, {
        other: `${integration} avaa pääsyn # tunnin kuluessa. Sinun ei tarvitse tehdä enää mitään.`,
      }),
    steps: {
      done: 'Olet kirjautunut',
      waiting: (integration) => `${integration} valmistelee pääsyä`,
      last: (client) => `${client} voi käyttää tiliäsi`,
    },
    other: 'Valitse toinen tili',
  },
}

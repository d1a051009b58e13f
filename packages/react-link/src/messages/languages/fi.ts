import { provide } from '../../on-demand/provide'
import type { MeshMessages } from '../english'

/** The words of our components, in Finnish. */
export const fi: MeshMessages = provide('fi', {
  tryAgain: 'Yritä uudelleen',

  amountUnknown: 'Summa ei ole vielä tiedossa',

  copyAddress: 'Kopioi osoite',
  addressCopied: 'Osoite kopioitu',
  addressNotCopied: 'Osoitetta ei voitu kopioida',

  loading: 'Ladataan',
  finishing: 'Viimeistellään…',
  openAgain: 'Avaa uudelleen',

  accounts: 'Yhdistetyt tilit',
  accountsEmpty: 'Ei vielä yhdistettyjä tilejä.',
  accountsFailed: 'Tilejäsi ei voitu ladata. Yritä uudelleen.',
  accountsLoading: 'Ladataan tilejä',
  assets: (count) => `${count} ${count === 1 ? 'omaisuuserä' : 'omaisuuserää'}`,
  balanceLoading: 'Ladataan saldoa',
  balanceUnavailable: 'Saldo ei saatavilla',
  disconnect: 'Katkaise yhteys',
  disconnectName: (name) => `Katkaise yhteys tiliin ${name}`,
  disconnecting: 'Katkaistaan yhteyttä…',
  disconnectingName: (name) => `Katkaistaan yhteyttä tiliin ${name}…`,
  disconnectQuestion: (name) => `Katkaistaanko yhteys tiliin ${name}?`,
  disconnectWarning: 'Jotta voit taas käyttää tiliä täällä, sinun on kirjauduttava uudelleen sisään.',
  confirmDisconnect: 'Kyllä, katkaise yhteys',
  confirmDisconnectName: (name) => `Kyllä, katkaise yhteys tiliin ${name}`,
  keep: 'Säilytä yhteys',
  keepName: (name) => `Säilytä yhteys tiliin ${name}`,
  isDisconnected: (name) => `Yhteys tiliin ${name} on katkaistu.`,
  notDisconnected: (name) => `Yhteyttä tiliin ${name} ei voitu katkaista. Yritä uudelleen.`,

  connected: 'Yhdistetty',
  loginExpired: 'Kirjautuminen vanhentunut',
  accessPending: 'Pääsy avautuu noin vuorokaudessa',
  readOnly: 'Vain katselu',
  needsLogin: 'Siirrot vaativat kirjautumisen',

  chooseAccount: 'Valitse tili',
  choicesLoading: 'Ladataan tilejä',
  anotherAccount: 'Toinen tili',
  anotherAccountHint: 'Valitse se seuraavassa vaiheessa',
  noLoginNeeded: 'Ei vaadi kirjautumista',
  asksForLogin: 'Vaatii kirjautumisen',
  confirmInWallet: 'Vahvista lompakossasi',

  transferUnconfirmed: 'Ei vielä vahvistettu',
  transferPending: 'Matkalla',
  transferSucceeded: 'Perillä',
  transferFailed: 'Epäonnistui',
  refundPending: 'Palautus matkalla',
  refundSucceeded: 'Palautettu',
  stepSent: 'Lähetetty',
  stepConfirming: 'Vahvistetaan',
  stepArrived: 'Perillä',
  stepFailed: 'Epäonnistui',
  stepRefunding: 'Palautetaan',
  stepRefunded: 'Palautettu',

  transferFrom: (name) => `Tililtä ${name}`,
  transfer: 'Siirto',
  to: 'Osoitteeseen',
  backTo: 'Takaisin osoitteeseen',
  onNetwork: (network) => `verkossa ${network}`,
  fee: 'Kulut',
  viewTransaction: 'Näytä tapahtuma',
  opensNewTab: 'avautuu uuteen välilehteen',

  transfers: 'Siirrot',
  transfersLoading: 'Ladataan siirtoja',
  transfersEmpty: 'Ei vielä siirtoja.',
  transfersFailed: 'Siirtojasi ei voitu ladata. Yritä uudelleen.',
  hasArrived: (what) => `Siirtosi (${what}) on perillä.`,
  hasFailed: (what) => `Siirtosi (${what}) epäonnistui.`,
  wasRefunded: (what) => `Siirtosi (${what}) on palautettu.`,
  anUnknownAmount: 'tuntematon summa',

  accountNotSaved: 'Uutta tiliäsi ei ole tallennettu.',
  transferNotSaved: 'Siirtosi tietoja ei ole tallennettu.',
  accountNotSavedYet: 'Uutta tiliäsi ei ole vielä tallennettu. Yritämme uudelleen. Pidä tämä sivu avoinna.',
  transferNotSavedYet:
    'Siirtosi tietoja ei ole vielä tallennettu. Yritämme uudelleen. Pidä tämä sivu avoinna.',
  allSaved: 'Nyt kaikki on tallennettu.',
  tryNow: 'Yritä nyt',

  resultSubmitted: (amount) =>
    `Siirtosi${amount ? ` (${amount})` : ''} on matkalla. Verkon on vielä vahvistettava se.`,
  resultTransferFailed: 'Siirtosi ei onnistunut. Voit yrittää uudelleen.',
  resultDeclined: 'Siirtosi hylättiin, eikä rahaa lähetetty.',
  resultVerified: 'Tilisi on vahvistettu.',
  resultConnected: (names, count) => `Yhteys ${count === 1 ? 'tiliin' : 'tileihin'} ${names} on luotu.`,
  resultConnectedLater: (names, count) =>
    `Yhteys ${count === 1 ? 'tiliin' : 'tileihin'} ${names} on luotu. Pääsy avautuu noin vuorokaudessa.`,
  resultNotSaved: 'Yhteys tiliisi on luotu, mutta tiliä ei voitu tallentaa. Luo yhteys uudelleen.',
  resultCancelled: 'Suljettu. Mitään ei muutettu.',
})

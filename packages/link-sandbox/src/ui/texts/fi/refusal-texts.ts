import type { refusalTexts as english } from '../en/refusal-texts'
import type { Translated } from '../translated'

export const refusalTexts: Translated<typeof english> = {
  refusals: {
    token_unknown: 'Tämä linkki ei kelpaa. Palaa sovellukseen ja aloita alusta.',
    token_used: 'Tämä linkki on jo käytetty. Palaa sovellukseen ja aloita alusta.',
    token_expired: 'Tämä linkki on vanhentunut. Palaa sovellukseen ja aloita alusta.',
    session_unknown: 'Istuntosi on päättynyt. Palaa sovellukseen ja aloita alusta.',
    wrong_credentials: 'Käyttäjätunnus tai salasana on väärä. Tarkista molemmat ja yritä uudelleen.',
    wrong_code: 'Koodi on väärä. Tarkista se ja yritä uudelleen.',
    code_expired: 'Koodi on vanhentunut. Pyydä uusi ja syötä se.',
    too_many_codes: 'Väärä koodi syötettiin liian monta kertaa. Kirjaudu uudelleen.',
    oauth_denied:
      'Et antanut palvelulle {integration} lupaa jakaa tiliäsi. Yritä uudelleen tai valitse toinen tili.',
    institution_down: '{integration} ei vastaa juuri nyt. Yritä myöhemmin uudelleen tai valitse toinen tili.',
    challenge_expired: 'Tämä kirjautuminen on vanhentunut. Kirjaudu uudelleen.',
    connection_unknown: 'Tätä tiliä ei ole enää yhdistetty. Yhdistä se uudelleen.',
    integration_unknown: 'Tätä palvelua ei ole luettelossa. Valitse toinen.',
    integration_unsupported: '{integration} ei ole käytettävissä täällä. Valitse toinen palvelu.',
    amount_too_low: 'Vähimmäissumma on {min}. Syötä suurempi summa.',
    amount_too_high: 'Millään tilillä ei ole näin paljon. Syötä pienempi summa.',
    insufficient_funds: 'Tilin saldo ei riitä tähän ja kuluihin. Syötä pienempi summa.',
    network_unsupported: 'Tätä ei voi lähettää tässä verkossa. Valitse toinen verkko.',
    preview_expired: 'Nämä kulut eivät ole enää voimassa. Päivitä ne ja vahvista uudelleen.',
    invalid_request: 'Sandbox ei hyväksynyt tätä. Palaa takaisin ja yritä uudelleen.',
    scope_mismatch: 'Tämä yhteys ei ole siirtoja varten. Yhdistä tili uudelleen.',
    kyc_required:
      'Palvelun täytyy ensin varmistaa henkilöllisyytesi. Tee se palvelussa ja yritä sitten uudelleen.',
    configure_failed: 'Tilin saldoja ei voi lukea juuri nyt. Yritä hetken kuluttua uudelleen.',
    preview_failed: 'Siirron kuluja ei voi laskea juuri nyt. Yritä hetken kuluttua uudelleen.',
    funding_required: 'Tilin saldo ei riitä. Valitse, mistä loput saadaan, tai syötä pienempi summa.',
    transfer_declined: 'Palvelu hylkäsi tämän siirron. Tililtäsi ei ole lähtenyt mitään.',
    execution_failed: 'Tätä siirtoa ei voitu lähettää. Tililtäsi ei ole lähtenyt mitään.',
    card_declined: 'Pankki hylkäsi tämän kortin. Käytä toista korttia.',
    host_required: 'Tämä sivu avautuu sovelluksessa. Palaa sovellukseen ja aloita sieltä.',
    wallet_unavailable: '{integration} ei avaudu. Tarkista, että lukitus on avattu, ja yritä uudelleen.',
    wallet_declined:
      'Hylkäsit pyynnön lompakossa {integration}. Yritä uudelleen tai palaa takaisin ja valitse toinen lompakko.',
    wallet_mismatch: 'Tämä ei ole pyydetty tili. Valitse lompakossa oikea tili ja yritä uudelleen.',
    wrong_signature:
      'Lompakko allekirjoitti jotain muuta. Yritä uudelleen tai palaa takaisin ja valitse toinen lompakko.',
    internal: 'Meillä meni jokin vikaan. Yritä hetken kuluttua uudelleen.',
  },
}

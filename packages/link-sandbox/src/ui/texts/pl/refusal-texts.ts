import type { refusalTexts as english } from '../en/refusal-texts'
import type { Translated } from '../translated'

export const refusalTexts: Translated<typeof english> = {
  refusals: {
    token_unknown: 'Ten link jest nieprawidłowy. Proszę wrócić do aplikacji i zacząć od nowa.',
    token_used: 'Ten link został już użyty. Proszę wrócić do aplikacji i zacząć od nowa.',
    token_expired: 'Ten link wygasł. Proszę wrócić do aplikacji i zacząć od nowa.',
    session_unknown: 'Sesja dobiegła końca. Proszę wrócić do aplikacji i zacząć od nowa.',
    wrong_credentials:
      'Nieprawidłowa nazwa użytkownika lub hasło. Proszę sprawdzić jedno i drugie i spróbować ponownie.',
    wrong_code: 'Ten kod jest nieprawidłowy. Proszę go sprawdzić i spróbować ponownie.',
    code_expired: 'Ten kod wygasł. Proszę poprosić o nowy i go wpisać.',
    too_many_codes: 'Zbyt wiele razy wpisano błędny kod. Trzeba zalogować się ponownie.',
    oauth_denied:
      'Serwis {integration} nie otrzymał zgody na udostępnienie konta. Proszę spróbować ponownie albo wybrać inne konto.',
    institution_down:
      '{integration} w tej chwili nie odpowiada. Proszę spróbować później albo wybrać inne konto.',
    challenge_expired: 'To logowanie wygasło. Trzeba zalogować się ponownie.',
    connection_unknown: 'To konto nie jest już połączone. Trzeba połączyć je ponownie.',
    integration_unknown: 'Tego serwisu nie ma na liście. Proszę wybrać inny.',
    integration_unsupported: 'Serwis {integration} nie jest tu dostępny. Proszę wybrać inny.',
    amount_too_low: 'Kwota minimalna to {min}. Proszę wpisać wyższą kwotę.',
    amount_too_high: 'Tyle nie ma na żadnym koncie. Proszę wpisać niższą kwotę.',
    insufficient_funds: 'Saldo konta nie wystarcza na to wraz z opłatami. Proszę wpisać niższą kwotę.',
    network_unsupported: 'Tą siecią nie da się tego wysłać. Proszę wybrać inną.',
    preview_expired: 'Te opłaty są nieaktualne. Proszę je odświeżyć i potwierdzić jeszcze raz.',
    invalid_request: 'Sandbox tego nie przyjął. Proszę wrócić i spróbować ponownie.',
    scope_mismatch: 'To połączenie nie obejmuje przelewów. Trzeba połączyć konto ponownie.',
    kyc_required:
      'Serwis musi najpierw potwierdzić tożsamość. Proszę zrobić to w serwisie, a potem spróbować ponownie.',
    configure_failed: 'W tej chwili nie można odczytać sald tego konta. Proszę spróbować ponownie za chwilę.',
    preview_failed:
      'W tej chwili nie można obliczyć opłat za ten przelew. Proszę spróbować ponownie za chwilę.',
    funding_required:
      'Na tym koncie jest za mało środków. Proszę wybrać, skąd wziąć resztę, albo wpisać niższą kwotę.',
    transfer_declined: 'Serwis odrzucił ten przelew. Z konta nic nie ubyło.',
    execution_failed: 'Nie udało się wysłać tego przelewu. Z konta nic nie ubyło.',
    card_declined: 'Bank odrzucił tę kartę. Proszę użyć innej.',
    host_required: 'Ta strona otwiera się w aplikacji. Proszę wrócić do aplikacji i zacząć od niej.',
    wallet_unavailable:
      'Nie można otworzyć portfela {integration}. Proszę sprawdzić, czy jest odblokowany, i spróbować ponownie.',
    wallet_declined:
      'W portfelu {integration} wybrano odmowę. Proszę spróbować ponownie albo wrócić i wybrać inny portfel.',
    wallet_mismatch:
      'To nie jest konto, o które chodziło. Proszę wybrać w portfelu właściwe i spróbować ponownie.',
    wrong_signature:
      'Portfel podpisał coś innego. Proszę spróbować ponownie albo wrócić i wybrać inny portfel.',
    internal: 'Coś poszło nie tak po naszej stronie. Proszę spróbować ponownie za chwilę.',
  },
}

import type { refusalTexts as english } from '../en/refusal-texts'
import type { Translated } from '../translated'

export const refusalTexts: Translated<typeof english> = {
  refusals: {
    token_unknown: 'Dieser Link ist ungültig. Kehren Sie zur App zurück und beginnen Sie neu.',
    token_used: 'Dieser Link wurde bereits verwendet. Kehren Sie zur App zurück und beginnen Sie neu.',
    token_expired: 'Dieser Link ist abgelaufen. Kehren Sie zur App zurück und beginnen Sie neu.',
    session_unknown: 'Ihre Sitzung ist beendet. Kehren Sie zur App zurück und beginnen Sie neu.',
    wrong_credentials:
      'Benutzername oder Passwort ist falsch. Prüfen Sie beides und versuchen Sie es noch einmal.',
    wrong_code: 'Dieser Code ist falsch. Prüfen Sie ihn und versuchen Sie es noch einmal.',
    code_expired: 'Dieser Code ist abgelaufen. Fordern Sie einen neuen an und geben Sie diesen ein.',
    too_many_codes: 'Es wurden zu viele falsche Codes eingegeben. Melden Sie sich neu an.',
    oauth_denied:
      'Sie haben {integration} nicht erlaubt, Ihr Konto freizugeben. Versuchen Sie es noch einmal oder wählen Sie ein anderes Konto.',
    institution_down:
      '{integration} antwortet zurzeit nicht. Versuchen Sie es später noch einmal oder wählen Sie ein anderes Konto.',
    challenge_expired: 'Diese Anmeldung ist abgelaufen. Melden Sie sich neu an.',
    connection_unknown: 'Dieses Konto ist nicht mehr verbunden. Verbinden Sie es neu.',
    integration_unknown: 'Dieser Anbieter steht nicht auf der Liste. Wählen Sie einen anderen.',
    integration_unsupported: '{integration} ist hier nicht verfügbar. Wählen Sie einen anderen Anbieter.',
    amount_too_low: 'Der Mindestbetrag ist {min}. Geben Sie einen höheren Betrag ein.',
    amount_too_high: 'So viel enthält kein Konto. Geben Sie einen niedrigeren Betrag ein.',
    insufficient_funds:
      'Das Konto hat dafür und für die Gebühren zu wenig Guthaben. Geben Sie einen niedrigeren Betrag ein.',
    network_unsupported: 'Über dieses Netzwerk ist das nicht möglich. Wählen Sie ein anderes.',
    preview_expired: 'Diese Gebühren gelten nicht mehr. Aktualisieren Sie sie und bestätigen Sie erneut.',
    invalid_request:
      'Die Sandbox hat das nicht angenommen. Gehen Sie zurück und versuchen Sie es noch einmal.',
    scope_mismatch: 'Diese Verbindung gilt nicht für Überweisungen. Verbinden Sie das Konto neu.',
    kyc_required:
      'Der Anbieter muss zuerst Ihre Identität prüfen. Erledigen Sie das dort und versuchen Sie es dann noch einmal.',
    configure_failed:
      'Die Guthaben dieses Kontos können gerade nicht gelesen werden. Versuchen Sie es gleich noch einmal.',
    preview_failed:
      'Die Gebühren dieser Überweisung können gerade nicht berechnet werden. Versuchen Sie es gleich noch einmal.',
    funding_required:
      'Das Guthaben dieses Kontos reicht nicht. Wählen Sie, woher der Rest kommt, oder geben Sie einen niedrigeren Betrag ein.',
    transfer_declined:
      'Der Anbieter hat diese Überweisung abgelehnt. Von Ihrem Konto wurde nichts abgebucht.',
    execution_failed:
      'Diese Überweisung konnte nicht gesendet werden. Von Ihrem Konto wurde nichts abgebucht.',
    card_declined: 'Die Bank hat diese Karte abgelehnt. Verwenden Sie eine andere.',
    host_required: 'Diese Seite öffnet sich in einer App. Kehren Sie zur App zurück und beginnen Sie dort.',
    wallet_unavailable:
      '{integration} öffnet sich nicht. Prüfen Sie, ob die Wallet entsperrt ist, und versuchen Sie es noch einmal.',
    wallet_declined:
      'Sie haben in {integration} abgelehnt. Versuchen Sie es noch einmal, oder gehen Sie zurück und wählen Sie eine andere Wallet.',
    wallet_mismatch:
      'Das ist nicht das angefragte Konto. Wählen Sie in der Wallet das richtige und versuchen Sie es noch einmal.',
    wrong_signature:
      'Die Wallet hat etwas anderes signiert. Versuchen Sie es noch einmal, oder gehen Sie zurück und wählen Sie eine andere Wallet.',
    internal: 'Bei uns ist etwas schiefgegangen. Versuchen Sie es gleich noch einmal.',
  },
}

import type { refusalTexts as english } from '../en/refusal-texts'
import type { Translated } from '../translated'

export const refusalTexts: Translated<typeof english> = {
  refusals: {
    token_unknown: 'Ce lien n’est pas valide. Revenez à l’application et recommencez.',
    token_used: 'Ce lien a déjà été utilisé. Revenez à l’application et recommencez.',
    token_expired: 'Ce lien a expiré. Revenez à l’application et recommencez.',
    session_unknown: 'Votre session est terminée. Revenez à l’application et recommencez.',
    wrong_credentials: 'L’identifiant ou le mot de passe est incorrect. Vérifiez les deux et réessayez.',
    wrong_code: 'Ce code est incorrect. Vérifiez-le et réessayez.',
    code_expired: 'Ce code a expiré. Demandez-en un nouveau et saisissez-le.',
    too_many_codes: 'Trop de codes incorrects ont été saisis. Reconnectez-vous.',
    oauth_denied:
      'Vous n’avez pas autorisé {integration} à partager votre compte. Réessayez ou choisissez un autre établissement.',
    institution_down:
      '{integration} ne répond pas pour le moment. Réessayez plus tard ou choisissez un autre établissement.',
    challenge_expired: 'Cette connexion a expiré. Reconnectez-vous.',
    connection_unknown: 'Ce compte n’est plus associé. Associez-le de nouveau.',
    integration_unknown: 'Cet établissement ne figure pas dans la liste. Choisissez-en un autre.',
    integration_unsupported: '{integration} n’est pas utilisable ici. Choisissez un autre établissement.',
    amount_too_low: 'Le minimum est de {min}. Saisissez un montant plus élevé.',
    amount_too_high: 'Aucun compte ne contient autant. Saisissez un montant plus faible.',
    insufficient_funds:
      'Le solde du compte ne suffit pas pour ce montant et ses frais. Saisissez un montant plus faible.',
    network_unsupported: 'Cet envoi est impossible sur ce réseau. Choisissez-en un autre.',
    preview_expired: 'Ces frais ne sont plus à jour. Actualisez-les et confirmez de nouveau.',
    invalid_request:
      'L’environnement de test n’a pas accepté cette demande. Revenez en arrière et réessayez.',
    scope_mismatch: 'Cette association ne permet pas les transferts. Associez le compte de nouveau.',
    kyc_required: 'L’établissement doit d’abord vérifier votre identité. Faites-le chez lui, puis réessayez.',
    configure_failed: 'Les soldes de ce compte sont illisibles pour le moment. Réessayez dans un instant.',
    preview_failed:
      'Les frais de ce transfert ne peuvent pas être calculés pour le moment. Réessayez dans un instant.',
    funding_required:
      'Le solde de ce compte ne suffit pas. Choisissez comment obtenir le reste ou saisissez un montant plus faible.',
    transfer_declined: 'L’établissement a refusé ce transfert. Rien n’a quitté votre compte.',
    execution_failed: 'Ce transfert n’a pas pu être envoyé. Rien n’a quitté votre compte.',
    card_declined: 'La banque a refusé cette carte. Utilisez-en une autre.',
    host_required: 'Cette page s’ouvre dans une application. Revenez à l’application et commencez de là.',
    wallet_unavailable:
      '{integration} ne s’ouvre pas. Vérifiez que le portefeuille est déverrouillé, puis réessayez.',
    wallet_declined:
      'Vous avez refusé dans {integration}. Réessayez, ou revenez en arrière et choisissez un autre portefeuille.',
    wallet_mismatch:
      'Ce n’est pas le compte demandé. Choisissez le bon dans le portefeuille, puis réessayez.',
    wrong_signature:
      'Le portefeuille a signé autre chose. Réessayez, ou revenez en arrière et choisissez un autre portefeuille.',
    internal: 'Un problème est survenu de notre côté. Réessayez dans un instant.',
  },
}

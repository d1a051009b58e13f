import type { MeshMessages } from '../english'

/** The words of our components, in French. */
export const fr: MeshMessages = {
  tryAgain: 'Réessayer',

  amountUnknown: 'Montant pas encore connu',

  copyAddress: 'Copier l’adresse',
  addressCopied: 'Adresse copiée',
  addressNotCopied: 'Impossible de copier l’adresse',

  loading: 'Chargement',
  finishing: 'Finalisation…',
  openAgain: 'Rouvrir',

  accounts: 'Comptes connectés',
  accountsEmpty: 'Aucun compte connecté pour le moment.',
  accountsFailed: 'Impossible de charger vos comptes. Réessayez.',
  accountsLoading: 'Chargement des comptes',
  assets: (count) => `${count} ${count < 2 ? 'actif' : 'actifs'}`,
  balanceLoading: 'Chargement du solde',
  balanceUnavailable: 'Solde indisponible',
  disconnect: 'Déconnecter',
  disconnectName: (name) => `Déconnecter ${name}`,
  disconnecting: 'Déconnexion…',
  disconnectingName: (name) => `Déconnexion du compte ${name}…`,
  disconnectQuestion: (name) => `Déconnecter ${name} ?`,
  disconnectWarning: 'Pour réutiliser ce compte ici, vous devrez vous identifier à nouveau.',
  confirmDisconnect: 'Oui, déconnecter',
  confirmDisconnectName: (name) => `Oui, déconnecter ${name}`,
  keep: 'Conserver',
  keepName: (name) => `Conserver ${name}`,
  isDisconnected: (name) => `${name} est déconnecté.`,
  notDisconnected: (name) => `Impossible de déconnecter ${name}. Réessayez.`,

  connected: 'Connecté',
  loginExpired: 'Session expirée',
  accessPending: 'Accès disponible d’ici environ un jour',
  readOnly: 'Lecture seule',
  needsLogin: 'Identification requise pour les transferts',

  chooseAccount: 'Choisissez un compte',
  choicesLoading: 'Chargement des comptes',
  anotherAccount: 'Un autre compte',
  anotherAccountHint: 'À choisir à l’étape suivante',
  noLoginNeeded: 'Sans identification',
  asksForLogin: 'Identification requise',
  confirmInWallet: 'Confirmez dans votre portefeuille',

  transferUnconfirmed: 'Pas encore confirmé',
  transferPending: 'En cours',
  transferSucceeded: 'Arrivé',
  transferFailed: 'Échec',
  refundPending: 'Remboursement en cours',
  refundSucceeded: 'Remboursé',
  stepSent: 'Envoyé',
  stepConfirming: 'Confirmation en cours',
  stepArrived: 'Arrivé',
  stepFailed: 'Échec',
  stepRefunding: 'Retour en cours',
  stepRefunded: 'Remboursé',

  transferFrom: (name) => `Depuis ${name}`,
  transfer: 'Transfert',
  to: 'Vers',
  backTo: 'Retour vers',
  onNetwork: (network) => `sur ${network}`,
  fee: 'Frais',
  viewTransaction: 'Voir la transaction',
  opensNewTab: 's’ouvre dans un nouvel onglet',

  transfers: 'Transferts',
  transfersLoading: 'Chargement des transferts',
  transfersEmpty: 'Aucun transfert pour le moment.',
  transfersFailed: 'Impossible de charger vos transferts. Réessayez.',
  hasArrived: (what) => `Votre transfert de ${what} est arrivé.`,
  hasFailed: (what) => `Votre transfert de ${what} a échoué.`,
  wasRefunded: (what) => `Votre transfert de ${what} a été remboursé.`,
  anUnknownAmount: 'montant inconnu',

  accountNotSaved: 'Votre nouveau compte n’est pas enregistré.',
  transferNotSaved: 'Votre transfert n’est pas enregistré.',
  accountNotSavedYet:
    'Votre nouveau compte n’est pas encore enregistré. Nous réessayons. Veuillez garder cette page ouverte.',
  transferNotSavedYet:
    'Votre transfert n’est pas encore enregistré. Nous réessayons. Veuillez garder cette page ouverte.',
  allSaved: 'Tout est maintenant enregistré.',
  tryNow: 'Réessayer maintenant',

  resultSubmitted: (amount) =>
    `Votre transfert${amount ? ` de ${amount}` : ''} est en cours. Le réseau doit encore le confirmer.`,
  resultTransferFailed: 'Votre transfert n’a pas abouti. Vous pouvez réessayer.',
  resultDeclined: 'Votre transfert a été refusé et aucune somme n’a été envoyée.',
  resultVerified: 'Votre compte est vérifié.',
  resultConnected: (names, count) => `${names} ${count === 1 ? 'est connecté' : 'sont connectés'}.`,
  resultConnectedLater: (names, count) =>
    `${names} ${count === 1 ? 'est connecté' : 'sont connectés'}. Vous y aurez accès d’ici environ un jour.`,
  resultNotSaved: 'Votre compte est connecté, mais il n’a pas pu être enregistré. Connectez-le à nouveau.',
  resultCancelled: 'Fermé. Rien n’a été modifié.',
}

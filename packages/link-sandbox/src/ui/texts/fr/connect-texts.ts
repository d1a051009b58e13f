import type { connectTexts as english } from '../en/connect-texts'
import { plural } from '../plural'
import type { Translated } from '../translated'

export const connectTexts: Translated<typeof english> = {
  source: {
    title: 'Depuis quel compte ?',
    lead: 'Vos comptes enregistrés',
    needsLogin: 'Reconnectez-vous',
    other: 'Un autre compte',
    otherHint: 'Choisir parmi toutes les plateformes et tous les portefeuilles',
  },

  catalog: {
    title: 'Où se trouve votre compte ?',
    transferTitle: 'D’où voulez-vous envoyer ?',
    search: 'Rechercher',
    placeholder: 'Rechercher par nom',
    kinds: 'Type de compte',
    all: 'Tout',
    categories: { exchange: 'Plateformes', broker: 'Courtiers', wallet: 'Portefeuilles' },
    recent: 'Déjà utilisés',
    transfers: 'Solde et transferts',
    readOnly: 'Solde uniquement',
    down: 'Indisponible pour le moment',
    results: (count) => plural('fr-FR', count, { one: '# résultat', other: '# résultats' }),
    noResults: (query) => `Aucun résultat pour « ${query} »`,
    noResultsHint: 'Vérifiez l’orthographe ou parcourez toute la liste.',
    showAll: 'Tout afficher',
    empty: 'Il n’y a rien à associer ici',
    emptyHint:
      'Aucun établissement n’est configuré pour cela. Revenez à l’application et prévenez ses développeurs.',
  },

  login: {
    title: (integration) => `Connexion à ${integration}`,
    again: (integration) =>
      `Votre dernière connexion à ${integration} a expiré. Reconnectez-vous pour continuer.`,
    lead: (client) => `${client} ne verra pas ce que vous saisissez ici.`,
    username: 'Identifiant',
    password: 'Mot de passe',
    show: 'Afficher les caractères',
    hide: 'Masquer les caractères',
    usernameMissing: 'Saisissez votre identifiant.',
    passwordMissing: 'Saisissez votre mot de passe.',
    busy: 'Vérification en cours…',
  },

  oauth: {
    title: (integration) => `Continuez chez ${integration}`,
    lead: (integration) =>
      `${integration} vous demande de vous connecter et de donner votre accord dans sa propre fenêtre.`,
    steps: {
      open: (integration) => `Connectez-vous à ${integration}`,
      allow: (client) => `Autorisez ${client} à utiliser votre compte`,
      back: 'La fenêtre se ferme toute seule et vous continuez ici',
    },
    open: (integration) => `Ouvrir ${integration}`,
    preparing: 'Préparation…',
    waitingTitle: (integration) => `Continuez dans la fenêtre ${integration}`,
    waiting: 'Connectez-vous et autorisez l’accès dans cette fenêtre. Cette page avancera toute seule.',
    waitingStatus: (integration) => `En attente : ${integration}…`,
    again: 'Rouvrir la fenêtre',
    cancel: 'Annuler',
    blocked:
      'Si aucune fenêtre ne s’est ouverte, votre navigateur l’a bloquée. Ouvrez-la vous-même avec ce lien.',
    closed: (integration) =>
      `La fenêtre ${integration} a été fermée avant que vous n’autorisiez l’accès. Réessayez ou choisissez un autre compte.`,
  },

  oauthWindow: {
    consentTitle: (client) => `Autoriser ${client} à utiliser votre compte ?`,
    consentLead: (integration, username) => `Votre session ${integration} est ouverte pour ${username}.`,
    allows: (client) => `${client} pourra`,
    balances: 'Voir vos comptes et leurs soldes',
    addresses: 'Voir les adresses de dépôt',
    transfers: 'Envoyer ce que vous confirmez, et rien d’autre',
    never: (client) =>
      `${client} ne voit jamais votre mot de passe. Vous pouvez retirer cette autorisation à tout moment.`,
    allow: 'Autoriser',
    decline: 'Annuler',
    busy: 'Un instant…',
    allowedTitle: 'Vous avez autorisé l’accès',
    deniedTitle: 'Vous n’avez pas autorisé l’accès',
    close: 'Vous pouvez fermer cette fenêtre et revenir à l’application.',
    overTitle: 'Cette fenêtre n’est plus utile',
    over: 'Elle a déjà servi ou est restée ouverte trop longtemps. Fermez-la et revenez à l’application.',
  },

  hint: {
    title: 'Ceci est un environnement de test',
    lead: 'Utilisez un compte de test,',
    text: 'jamais de vrais identifiants. Le mot de passe est',
    use: 'Utiliser',
    users: {
      Mesh: 'avec fonds',
      MeshUSDC: 'USDC',
      MeshETH: 'ETH',
      Mesh2: 'sans fonds',
    },
    code: 'Dans l’environnement de test, le code est',
  },

  code: {
    title: 'Saisissez votre code',
    lead: (integration) => `${integration} vous a envoyé un code à 6 chiffres.`,
    transferTitle: 'Confirmez que c’est bien vous',
    transferLead: (integration) => `${integration} demande un code à 6 chiffres avant tout envoi.`,
    label: 'Code',
    incomplete: 'Saisissez les 6 chiffres du code.',
    busy: 'Vérification du code…',
    resend: 'Envoyer un nouveau code',
    resending: 'Envoi d’un nouveau code…',
    resent: 'Un nouveau code est en route.',
    sending: (integration) => `${integration} effectue votre transfert…`,
  },

  accounts: {
    title: 'Choisissez les comptes',
    titleOne: 'Choisissez un compte',
    lead: (client) => `${client} accède à ce que vous choisissez, et à rien d’autre.`,
    group: 'Comptes',
    none: 'Choisissez au moins un compte.',
    empty: (integration) =>
      `Il n’y a aucun compte à associer chez ${integration}. Revenez en arrière et utilisez un autre identifiant.`,
    busy: 'Association en cours…',
  },

  connected: {
    title: (integration) => `Compte ${integration} associé`,
    returningTitle: (integration) => `Votre compte ${integration} est déjà associé`,
    text: (client, count) =>
      plural('fr-FR', count, {
        one: `${client} peut maintenant utiliser ce compte.`,
        other: `${client} peut maintenant utiliser ces # comptes.`,
      }),
    accounts: 'Comptes associés',
    another: 'Associer un autre compte',
  },

  delayed: {
    title: (integration) => `Votre compte ${integration} est presque associé`,
    text: (integration, hours) =>
      plural('fr-FR', hours, {
        one: `${integration} donnera l’accès d’ici # heure. Vous n’avez rien d’autre à faire.`,
        other: `${integration} donnera l’accès d’ici # heures. Vous n’avez rien d’autre à faire.`,
      }),
    steps: {
      done: 'Connexion effectuée',
      waiting: (integration) => `${integration} prépare l’accès`,
      last: (client) => `${client} peut utiliser votre compte`,
    },
    other: 'Choisir un autre compte',
  },
}

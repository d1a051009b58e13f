import type { sessionTexts as english } from '../en/session-texts'
import type { Translated } from '../translated'

export const sessionTexts: Translated<typeof english> = {
  header: { back: 'Retour', close: 'Fermer', sandbox: 'Sandbox' },

  common: {
    continue: 'Continuer',
    done: 'Terminer',
    tryAgain: 'Réessayer',
    copied: 'Copié',
    reference: (id) => `Référence ${id}`,
  },

  loading: {
    title: 'Ouverture de Mesh Sandbox',
    slow: 'Ouverture toujours en cours. Elle prend plus de temps que d’habitude.',
  },

  terms: {
    title: (client) => `Associez votre compte à ${client}`,
    transferTitle: (type, client) => {
      switch (type) {
        case 'payment':
          return `Payer ${client}`
        case 'onramp':
        case 'fiatOnRamp':
          return `Acheter pour ${client}`
        case 'fiatOffRamp':
          return `Retirer avec ${client}`
        default:
          return `Déposer chez ${client}`
      }
    },
    lead: (client) => `Mesh Sandbox associe le compte que vous choisissez à ${client}.`,
    transferLead: (client) =>
      `Mesh Sandbox associe le compte que vous choisissez et envoie depuis ce compte à ${client}.`,
    points: {
      private: {
        title: 'Vos identifiants restent privés',
        text: (client) => `${client} ne voit jamais votre mot de passe.`,
      },
      control: {
        title: 'Vous décidez',
        text: () => 'Rien n’est partagé ni envoyé sans votre confirmation.',
      },
      address: {
        title: 'Bonne adresse, bon réseau',
        text: () => 'Les deux sont déjà remplis, pour que rien ne se perde.',
      },
      undo: {
        title: 'Prend fin quand vous voulez',
        text: (client) => `Vous pouvez dissocier votre compte dans ${client} à tout moment.`,
      },
    },
    legal: 'En continuant, vous acceptez les',
    legalLink: 'Conditions et l’Avis de confidentialité',
  },

  legal: {
    title: 'Conditions et Avis de confidentialité',
    paragraphs: [
      [
        'De quoi il s’agit',
        'Mesh Sandbox est un environnement de test. Les comptes, les soldes et les transferts y sont fictifs ; aucun argent réel ne circule.',
      ],
      [
        'Ce que vous saisissez',
        'Utilisez uniquement les comptes de test. Ne saisissez jamais les identifiants d’un vrai compte : cette page n’en a pas besoin et ne doit pas les recevoir.',
      ],
      [
        'Ce qui est partagé',
        'L’application qui a ouvert cette page reçoit le nom du compte que vous choisissez et l’autorisation de l’utiliser, ainsi que le résultat d’un transfert que vous confirmez.',
      ],
      [
        'Ce qui est conservé',
        'Les données de test restent sur l’ordinateur qui héberge l’environnement de test, jusqu’à ce que son responsable les supprime.',
      ],
    ],
  },

  problem: {
    title: (code) => {
      switch (code) {
        case 'token_used':
        case 'token_expired':
        case 'token_unknown':
          return 'Ce lien ne fonctionne plus'
        case 'session_unknown':
          return 'Votre session est terminée'
        case 'unreachable':
          return 'Pas de connexion'
        case 'no_host':
          return 'Cette page s’ouvre dans une application'
        case 'connection_unknown':
          return 'Ce compte n’est plus associé'
        default:
          return 'Un problème est survenu'
      }
    },
    text: (code) => {
      switch (code) {
        case 'token_used':
          return 'Il a déjà été utilisé, et chaque lien ne sert qu’une fois. Revenez à l’application et recommencez.'
        case 'token_expired':
          return 'Il n’a pas été utilisé à temps. Revenez à l’application et recommencez.'
        case 'token_unknown':
          return 'Il est incomplet ou destiné à un autre endroit. Revenez à l’application et recommencez.'
        case 'session_unknown':
          return 'Elle est restée ouverte trop longtemps. Revenez à l’application et recommencez.'
        case 'unreachable':
          return 'L’environnement de test ne répond pas. Vérifiez qu’il est démarré, puis réessayez.'
        case 'no_host':
          return 'Seule, elle ne sert à rien. Revenez à l’application et commencez de là.'
        case 'connection_unknown':
          return 'Il a été dissocié entre-temps. Revenez à l’application et associez-le de nouveau.'
        case 'malformed':
        case 'internal':
          return 'L’environnement de test n’a pas pu répondre correctement. Réessayez dans un instant.'
        default:
          return 'L’environnement de test n’a pas accepté la demande de cette page. Revenez à l’application et recommencez.'
      }
    },
    retry: 'Réessayer',
    close: 'Retour à l’application',
  },

  ended: { title: 'C’est terminé', text: 'Vous pouvez revenir à l’application.' },

  exit: {
    title: 'Voulez-vous vraiment quitter ?',
    text: 'Votre progression sera perdue.',
    confirm: 'Oui, quitter',
    cancel: 'Non, continuer',
  },

  failure: {
    unreachable: 'Aucune réponse reçue. Vérifiez votre connexion et réessayez.',
    malformed: 'La réponse est illisible. Réessayez dans un instant.',
    unsure:
      'Aucune réponse reçue : l’envoi est peut-être déjà en route. Réessayez, il n’est jamais effectué deux fois.',
  },
}

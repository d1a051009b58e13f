import type { transferTexts as english } from '../en/transfer-texts'
import type { Translated } from '../translated'

export const transferTexts: Translated<typeof english> = {
  assets: {
    title: (type) => {
      switch (type) {
        case 'payment':
          return 'Avec quoi voulez-vous payer ?'
        case 'onramp':
        case 'fiatOnRamp':
          return 'Que voulez-vous acheter ?'
        case 'fiatOffRamp':
          return 'Que voulez-vous retirer ?'
        default:
          return 'Que voulez-vous déposer ?'
      }
    },
    manualTitle: 'Que voulez-vous envoyer ?',
    from: (integration) => `Depuis ${integration}`,
    loadingSlow: (integration) => `Lecture de vos soldes chez ${integration}…`,
    available: 'Disponible',
    unavailable: 'Indisponible',
    needsFunding: 'À acheter ou convertir au passage',
    reason: (reason) => {
      switch (reason) {
        case 'symbolDoesNotMatch':
        case 'notSupportedForTransferByTarget':
          return 'Non accepté ici'
        case 'notSupportedForTransferBySource':
          return 'Envoi impossible depuis ce compte'
        case 'amountNotSufficient':
          return 'Solde trop faible'
        case 'noEligibleNetworks':
          return 'Aucun réseau en commun'
        case 'noPrice':
          return 'Aucun cours pour le moment'
        default:
          return 'Envoi impossible pour le moment'
      }
    },
  },

  noAssets: {
    title: 'Rien à envoyer ici',
    text: (integration, symbols) =>
      symbols.length > 0
        ? `Votre compte ${integration} contient trop peu de ce qui est accepté : ${symbols.join(', ')}.`
        : `Votre compte ${integration} ne contient rien de ce qui est accepté.`,
    held: 'Sur ce compte',
    another: 'Choisir un autre compte',
  },

  network: {
    title: 'Choisissez un réseau',
    lead: (client, symbol) => `${client} accepte ${symbol} sur ces réseaux. L’adresse est déjà remplie.`,
    fee: (fee) => `Frais : ${fee}`,
    noFee: 'Sans frais',
    cheapest: 'Frais les plus bas',
  },

  amount: {
    title: (type) => (type === 'payment' ? 'Combien payez-vous ?' : 'Combien ?'),
    label: 'Montant',
    unit: (unit) => `saisir en ${unit}`,
    max: 'Max.',
    available: (amount) => `Disponible : ${amount}`,
    upTo: (amount) => `Jusqu’à ${amount}`,
    feesIncluded: 'Les frais sont déduits de ce montant.',
    about: (amount) => `≈ ${amount}`,
    to: (symbol, network) => `${symbol} sur ${network}`,
    missing: 'Saisissez un montant.',
    malformed: 'Ce n’est pas un montant. Utilisez des chiffres, et une virgule pour les décimales : 1,5',
    tooLow: (min) => `Le minimum est de ${min}. Saisissez un montant plus élevé.`,
    tooHigh: (max) => `Vous pouvez envoyer jusqu’à ${max} après les frais. Saisissez un montant plus faible.`,
    fixed: (client) => `Fixé par ${client}`,
    busy: 'Calcul des frais actuels…',
  },

  preview: {
    title: 'Vérifiez et confirmez',
    arrives: (client) => `${client} reçoit`,
    from: 'De',
    to: 'À',
    network: 'Réseau',
    amount: 'Montant',
    networkFee: 'Frais de réseau',
    institutionFee: (integration) => `Frais ${integration}`,
    clientFee: (client) => `Frais ${client}`,
    noFee: 'Gratuit',
    total: 'Total',
    copyAddress: 'Copier l’adresse',
    copyFailed: 'Copie impossible. Sélectionnez l’adresse et copiez-la.',
    validFor: (time) => `Frais valables encore ${time}`,
    expired: 'Ces frais ne sont plus à jour.',
    refresh: 'Actualiser les frais',
    refreshing: 'Calcul des frais actuels…',
    tag: 'Mémo ou tag',
    cardFee: 'Frais de carte',
    feesIncluded: 'Les frais sont déduits de ce que vous envoyez.',
    purpose: 'Motif',
    funding: 'Payé avec',
    confirm: (type) => {
      switch (type) {
        case 'payment':
          return 'Confirmer le paiement'
        case 'onramp':
        case 'fiatOnRamp':
          return 'Confirmer l’achat'
        case 'fiatOffRamp':
          return 'Confirmer le retrait'
        default:
          return 'Confirmer le dépôt'
      }
    },
    busy: (integration) => `Demande envoyée à ${integration}…`,
  },

  executed: {
    title: 'En route',
    text: (amount, client) => `Votre envoi de ${amount} est en route vers ${client}.`,
    stepsLabel: 'Prochaines étapes',
    sent: (integration) => `Envoyé depuis ${integration}`,
    confirming: (network) => `Confirmation sur ${network}`,
    confirmingHint: 'En quelques minutes, le plus souvent',
    credited: (client) => `${client} crédite le montant`,
    creditedHint: 'Vous pouvez fermer cette page, la suite se fait toute seule',
    stepDone: 'terminé',
    stepNow: 'en cours',
    stepNext: 'à venir',
    arrivedTitle: 'L’envoi est arrivé',
    arrivedText: (amount, client) => `Votre envoi de ${amount} est arrivé chez ${client}.`,
    failedTitle: 'L’envoi n’est pas arrivé',
    failedText: 'Le réseau n’a pas accepté ce transfert. Le montant est revenu à son point de départ.',
    confirmed: (network) => `Confirmé par ${network}`,
    notConfirmed: (network) => `Non confirmé par ${network}`,
    stepFailed: 'échec',
    transaction: 'Transaction',
    copyTransaction: 'Copier la transaction',

    total: 'Total',
  },

  kyc: {
    title: (integration) => `${integration} doit vérifier votre identité`,
    text: (integration) =>
      `Avant tout envoi, ${integration} doit confirmer qui vous êtes. Ouvrez ${integration}, suivez les étapes, puis revenez ici.`,
    done: 'C’est fait',
    busy: (integration) => `Demande envoyée à ${integration}…`,
    hint: 'Dans l’environnement de test, aucun justificatif n’est demandé : la prochaine vérification réussit.',
  },

  feeRisen: {
    title: 'Les frais de réseau ont augmenté',
    text: (network) =>
      `L’activité sur ${network} vient d’augmenter, l’envoi coûte donc plus cher. Rien n’a encore été envoyé.`,
    before: 'Anciens frais',
    now: 'Frais actuels',
    total: 'Nouveau total',
    arrives: (client) => `${client} reçoit désormais`,
    accept: 'Envoyer quand même',
    busy: (integration) => `Demande envoyée à ${integration}…`,
    cancel: 'Pas maintenant',
  },

  failed: {
    declinedTitle: (integration) => `${integration} a refusé l’envoi`,
    errorTitle: 'L’envoi a échoué',
    explain: 'Voir ce qui s’est passé',
    explanation: {
      declined: (integration) =>
        `${integration} contrôle chaque transfert et peut le refuser : limite dépassée, nouvel appareil ou adresse inconnue. Le motif figure dans votre compte. Votre solde est inchangé.`,
      error: (integration, network) =>
        `${integration} a accepté le transfert, mais n’a pas pu le transmettre à ${network}. Il a été annulé aussitôt et votre solde est inchangé. En général, cela fonctionne un peu plus tard.`,
    },
    retry: 'Réessayer',
    another: 'Utiliser un autre compte',
  },

  codeAgain: {
    expired: 'Ce code était correct, mais il avait expiré. Saisissez le nouveau.',
    second: 'Un code de plus est nécessaire. Saisissez le suivant.',
  },

  funding: {
    title: 'Comment payez-vous le reste ?',
    text: (needed, existing) => `Il vous faut ${needed}. Vous avez ${existing}.`,
    textNone: (needed) => `Il vous faut ${needed}. Vous n’en avez pas encore.`,
    group: 'Moyens de paiement',
    loading: (integration) => `Recherche de vos options chez ${integration}…`,
    available: (amount) => `Disponible : ${amount}`,
    limit: (amount) => `Jusqu’à ${amount}`,
    fee: (percent) => `${percent} de frais`,
    noFee: 'Sans frais',
    existing: 'De votre solde',
    uses: (amount) => `Utilise ${amount}`,
    uncovered: (amount) => `Il manque encore ${amount}. Ajoutez un moyen de paiement.`,
    impossible: (amount) =>
      `Même avec tout cela, il manque ${amount}. Revenez en arrière et saisissez un montant plus faible.`,
    cash: 'Liquidités',
    convert: (coin) => `Convertir ${coin}`,
    busy: 'Calcul des frais actuels…',
    progressTitle: (symbol) => `Préparation de vos ${symbol}`,
    progressText: (integration) => `${integration} s’en occupe. Gardez cette page ouverte.`,
    stepBuy: (amount, name) => `Acheter ${amount} avec ${name}`,
    stepConvert: (amount, coin) => `Convertir ${coin} en ${amount}`,
    stepSend: (amount) => `Envoyer ${amount}`,
  },

  methods: {
    title: 'Autres moyens',
    manual: {
      name: 'Autre portefeuille',
      title: 'Envoyer d’un autre portefeuille',
      hint: 'Par adresse ou code QR',
    },
    buy: {
      name: 'Carte',
      title: 'Acheter par carte',
      hint: 'Sans compte',
    },
  },

  manual: {
    title: (symbol, network) => `Envoyez ${symbol} sur ${network}`,
    warning: (symbol, network) =>
      `Envoyez uniquement ${symbol}, et uniquement sur ${network}. Tout autre envoi serait perdu.`,
    qr: (symbol) => `Code QR de l’adresse pour ${symbol}`,
    address: 'Adresse',
    copyAddress: 'Copier l’adresse',
    tag: 'Mémo ou tag',
    copyTag: 'Copier le mémo ou le tag',
    tagWarning: 'Sans le mémo, le montant ne peut pas être crédité. Saisissez l’adresse et le mémo.',
    minimum: 'Minimum',
    amount: 'Montant',
    loading: 'Recherche de votre adresse…',
    waiting: 'En attente de votre transfert. Cette page détecte son arrivée.',
    hint: 'Aucun envoi réel n’est possible ici. Pour continuer, simulez-le :',
    arrive: 'Simuler l’arrivée',
  },

  card: {
    title: 'Données de la carte',
    text: (total) => `Cette carte sera débitée de ${total}.`,
    number: 'Numéro de carte',
    expiry: 'Date d’expiration',
    expiryHint: 'MM/AA',
    code: 'Code de sécurité',
    numberMissing: 'Saisissez le numéro de carte.',
    notATestCard: 'Seules les cartes de test ci-dessous fonctionnent ici. N’en saisissez jamais une vraie.',
    expiryWrong: 'Saisissez un mois et une année à venir, comme 08/30.',
    codeWrong: 'Saisissez les 3 chiffres au dos.',
    pay: (total) => `Payer ${total}`,
    busy: 'Demande envoyée à votre banque…',
    hint: 'Aucune vraie carte ne fonctionne ici. Une date à venir, 3 chiffres au choix et l’une de ces cartes :',
    good: 'est acceptée',
    declined: 'est refusée',
    fill: 'utiliser celle-ci',
  },

  receipt: {
    title: 'Merci',
    text: 'Voici votre reçu. Vous pouvez fermer cette page.',
    paid: (client) => `Payé à ${client}`,
    reference: 'Commande',
    nothingTitle: 'Rien n’a été envoyé',
    nothingText: (client) => `Chaque lien ne sert qu’une fois. Demandez-en un nouveau à ${client}.`,
  },
}

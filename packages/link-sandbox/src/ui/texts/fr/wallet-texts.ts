import type { walletTexts as english } from '../en/wallet-texts'
import type { Translated } from '../translated'

export const walletTexts: Translated<typeof english> = {
  wallet: {
    installed: 'Installé',
    notInstalled: 'Non installé sur cet appareil',
    groupInstalled: 'Dans ce navigateur',

    searching: 'Recherche de vos portefeuilles…',
    missingTitle: (wallet) => `${wallet} n’est pas installé`,
    missing: (wallet) =>
      `${wallet} est introuvable dans ce navigateur. Installez ce portefeuille et recommencez, ou choisissez-en un autre.`,
    another: 'Choisir un autre portefeuille',

    networkTitle: 'Choisissez un réseau',
    networkLead: (wallet) => `${wallet} a des comptes sur les deux.`,
    families: { evm: 'Ethereum et réseaux compatibles', solana: 'Solana' },

    connectTitle: (wallet) => `Continuez dans ${wallet}`,
    connectLead: (wallet) => `${wallet} demande si cette page peut voir votre adresse.`,
    connectWaiting: (wallet) => `En attente : ${wallet}…`,
    connectHint:
      'Si aucune fenêtre ne s’est ouverte, cliquez sur le portefeuille dans la barre de votre navigateur.',

    accountTitle: 'Choisissez un compte',
    accountLead: (wallet) => `Ces comptes ${wallet} sont associés.`,

    signTitle: 'Prouvez que c’est le vôtre',
    signLead: (wallet) => `Signez ce message dans ${wallet}. C’est gratuit et aucun fonds ne bouge.`,
    signVerifyLead: (client) =>
      `${client} vous demande de signer ce message. C’est gratuit et aucun fonds ne bouge.`,
    message: 'Message',
    account: 'Compte',
    sign: 'Signer le message',
    signPreparing: 'Préparation du message…',

    sendTitle: (wallet) => `Approuvez dans ${wallet}`,
    sendLead: (wallet) => `Vérifiez le montant et l’adresse dans ${wallet}, puis approuvez.`,
    sendRecording: 'Vérification de l’envoi…',
    testNetwork: 'Réseau de test',

    verifiedTitle: 'Votre portefeuille est vérifié',
    verified: (client) => `${client} sait désormais que cette adresse est la vôtre.`,

    declined: (wallet) =>
      `Vous avez refusé dans ${wallet}. Réessayez, ou revenez en arrière et choisissez un autre portefeuille.`,
    timeout: (wallet) => `${wallet} n’a pas répondu. Ouvrez le portefeuille, puis réessayez.`,
    wrongNetwork: (wallet, network) =>
      `${wallet} ne connaît pas le réseau ${network}. Ajoutez-le dans le portefeuille, puis réessayez.`,
    failed: (wallet) =>
      `${wallet} n’a pas pu le faire. Vérifiez que le portefeuille est déverrouillé, puis réessayez.`,
  },

  verifyTerms: {
    title: (client) => `Vérifiez votre portefeuille pour ${client}`,
    lead: (client) =>
      `Vous signez un message dans votre portefeuille, et ${client} sait que l’adresse est la vôtre.`,
    private: {
      title: 'Vos clés restent chez vous',
      text: (client) => `Ni ${client} ni Mesh Sandbox ne les voient jamais.`,
    },
    free: {
      title: 'Rien ne bouge',
      text: () => 'Une signature est gratuite et ne donne aucun accès à vos fonds.',
    },
  },
}

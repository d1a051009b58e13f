import type { walletTexts as english } from '../en/wallet-texts'
import type { Translated } from '../translated'

export const walletTexts: Translated<typeof english> = {
  wallet: {
    installed: 'Instalada',
    notInstalled: 'No instalada en este dispositivo',
    groupInstalled: 'En este navegador',

    searching: 'Buscando sus billeteras…',
    missingTitle: (wallet) => `No tiene instalada ${wallet}`,
    missing: (wallet) =>
      `No se encontró ${wallet} en este navegador. Instale la billetera y empiece de nuevo, o elija otra.`,
    another: 'Elegir otra billetera',

    networkTitle: 'Elija una red',
    networkLead: (wallet) => `${wallet} tiene cuentas en ambas.`,
    families: { evm: 'Ethereum y redes compatibles', solana: 'Solana' },

    connectTitle: (wallet) => `Continúe en ${wallet}`,
    connectLead: (wallet) => `${wallet} pregunta si esta página puede ver su dirección.`,
    connectWaiting: (wallet) => `Esperando a ${wallet}…`,
    connectHint: 'Si no se abrió ninguna ventana, haga clic en la billetera en la barra de su navegador.',

    accountTitle: 'Elija una cuenta',
    accountLead: (wallet) => `Estas cuentas de ${wallet} están conectadas.`,

    signTitle: 'Demuestre que es suya',
    signLead: (wallet) => `Firme este mensaje en ${wallet}. No cuesta nada y no mueve fondos.`,
    signVerifyLead: (client) => `${client} le pide que firme este mensaje. No cuesta nada y no mueve fondos.`,
    message: 'Mensaje',
    account: 'Cuenta',
    sign: 'Firmar mensaje',
    signPreparing: 'Preparando el mensaje…',

    sendTitle: (wallet) => `Apruebe en ${wallet}`,
    sendLead: (wallet) => `Revise el monto y la dirección en ${wallet} y apruebe allí.`,
    sendRecording: 'Verificando el envío…',
    testNetwork: 'Red de prueba',

    verifiedTitle: 'Su billetera está verificada',
    verified: (client) => `${client} ya sabe que esta dirección es suya.`,

    declined: (wallet) =>
      `Rechazó la solicitud en ${wallet}. Intente de nuevo, o vuelva atrás y elija otra billetera.`,
    timeout: (wallet) => `${wallet} no respondió. Abra la billetera e intente de nuevo.`,
    wrongNetwork: (wallet, network) =>
      `${wallet} no conoce la red ${network}. Agréguela allí e intente de nuevo.`,
    failed: (wallet) =>
      `${wallet} no pudo hacerlo. Compruebe que la billetera esté desbloqueada e intente de nuevo.`,
  },

  verifyTerms: {
    title: (client) => `Verifique su billetera para ${client}`,
    lead: (client) => `Usted firma un mensaje en su billetera y ${client} sabe que la dirección es suya.`,
    private: {
      title: 'Sus claves son solo suyas',
      text: (client) => `Ni ${client} ni Mesh Sandbox las ven nunca.`,
    },
    free: {
      title: 'Nada se mueve',
      text: () => 'Una firma no cuesta nada y no da acceso a sus fondos.',
    },
  },
}

import type { walletTexts as english } from '../en/wallet-texts'
import type { Translated } from '../translated'

export const walletTexts: Translated<typeof english> = {
  wallet: {
    installed: 'Instalada',
    notInstalled: 'Não instalada neste dispositivo',
    groupInstalled: 'Neste navegador',

    searching: 'À procura das suas carteiras…',
    missingTitle: (wallet) => `Não tem ${wallet} instalada`,
    missing: (wallet) =>
      `Não foi possível encontrar ${wallet} neste navegador. Instale a carteira e comece de novo, ou escolha outra.`,
    another: 'Escolher outra carteira',

    networkTitle: 'Escolha uma rede',
    networkLead: (wallet) => `${wallet} tem contas em ambas.`,
    families: { evm: 'Ethereum e redes compatíveis', solana: 'Solana' },

    connectTitle: (wallet) => `Continue em ${wallet}`,
    connectLead: (wallet) => `${wallet} pergunta se esta página pode ver o seu endereço.`,
    connectWaiting: (wallet) => `À espera de ${wallet}…`,
    connectHint: 'Se não se abriu nenhuma janela, clique na carteira na barra do seu navegador.',

    accountTitle: 'Escolha uma conta',
    accountLead: (wallet) => `Estas contas de ${wallet} estão associadas.`,

    signTitle: 'Comprove que é sua',
    signLead: (wallet) => `Assine esta mensagem em ${wallet}. Não custa nada e não movimenta fundos.`,
    signVerifyLead: (client) =>
      `${client} pede-lhe que assine esta mensagem. Não custa nada e não movimenta fundos.`,
    message: 'Mensagem',
    account: 'Conta',
    sign: 'Assinar mensagem',
    signPreparing: 'A preparar a mensagem…',

    sendTitle: (wallet) => `Aprove em ${wallet}`,
    sendLead: (wallet) => `Verifique o montante e o endereço em ${wallet} e aprove.`,
    sendRecording: 'A verificar o envio…',
    testNetwork: 'Rede de teste',

    verifiedTitle: 'A sua carteira está verificada',
    verified: (client) => `${client} já sabe que este endereço é seu.`,

    declined: (wallet) =>
      `Recusou o pedido em ${wallet}. Tente de novo, ou volte atrás e escolha outra carteira.`,
    timeout: (wallet) => `${wallet} não respondeu. Abra a carteira e tente de novo.`,
    wrongNetwork: (wallet, network) =>
      `${wallet} não conhece a rede ${network}. Adicione-a na carteira e tente de novo.`,
    failed: (wallet) =>
      `${wallet} não conseguiu concluir o pedido. Verifique se a carteira está desbloqueada e tente de novo.`,
  },

  verifyTerms: {
    title: (client) => `Verifique a sua carteira para ${client}`,
    lead: (client) => `Assina uma mensagem na sua carteira e ${client} fica a saber que o endereço é seu.`,
    private: {
      title: 'As suas chaves ficam consigo',
      text: (client) => `Nem ${client} nem Mesh Sandbox as veem.`,
    },
    free: {
      title: 'Nada é movimentado',
      text: () => 'Uma assinatura não custa nada e não dá acesso aos seus fundos.',
    },
  },
}

import type { sessionTexts as english } from '../en/session-texts'
import type { Translated } from '../translated'

export const sessionTexts: Translated<typeof english> = {
  header: { back: 'Voltar', close: 'Fechar', sandbox: 'Sandbox' },

  common: {
    continue: 'Continuar',
    done: 'Concluir',
    tryAgain: 'Tentar de novo',
    copied: 'Copiado',
    reference: (id) => `Referência ${id}`,
  },

  loading: {
    title: 'A abrir Mesh Sandbox',
    slow: 'Ainda a abrir. Está a demorar mais do que o habitual.',
  },

  terms: {
    title: (client) => `Associe a sua conta a ${client}`,
    transferTitle: (type, client) => {
      switch (type) {
        case 'payment':
          return `Pagar a ${client}`
        case 'onramp':
        case 'fiatOnRamp':
          return `Comprar para ${client}`
        case 'fiatOffRamp':
          return `Levantar com ${client}`
        default:
          return `Depositar em ${client}`
      }
    },
    lead: (client) => `Mesh Sandbox associa a conta que escolher a ${client}.`,
    transferLead: (client) =>
      `Mesh Sandbox associa a conta que escolher e envia a partir dela para ${client}.`,
    points: {
      private: {
        title: 'Os seus dados de acesso são privados',
        text: (client) => `${client} nunca vê a sua palavra-passe.`,
      },
      control: {
        title: 'A decisão é sua',
        text: () => 'Nada é partilhado nem enviado antes de confirmar.',
      },
      address: {
        title: 'Endereço certo, rede certa',
        text: () => 'Ambos já estão preenchidos, para que nada se perca.',
      },
      undo: {
        title: 'Termina quando quiser',
        text: (client) => `Pode desassociar a conta em ${client} em qualquer altura.`,
      },
    },
    legal: 'Ao continuar, aceita os',
    legalLink: 'Termos e o Aviso de Privacidade',
  },

  legal: {
    title: 'Termos e Aviso de Privacidade',
    paragraphs: [
      [
        'O que é isto',
        'Mesh Sandbox é um ambiente de testes. As contas, os saldos e as transferências são fictícios; nenhum dinheiro real é movimentado.',
      ],
      [
        'O que introduz',
        'Use apenas os utilizadores de teste. Nunca introduza os dados de acesso de uma conta real: esta página não precisa deles e não os deve ter.',
      ],
      [
        'O que é partilhado',
        'A aplicação que abriu esta página recebe o nome da conta que escolher e a autorização para a usar, bem como o resultado de uma transferência que confirmar.',
      ],
      [
        'O que é guardado',
        'Os dados de teste ficam no computador onde o ambiente de testes é executado, até que o seu responsável os elimine.',
      ],
    ],
  },

  problem: {
    title: (code) => {
      switch (code) {
        case 'token_used':
        case 'token_expired':
        case 'token_unknown':
          return 'Esta ligação já não funciona'
        case 'session_unknown':
          return 'A sua sessão terminou'
        case 'unreachable':
          return 'Sem ligação'
        case 'no_host':
          return 'Esta página abre-se dentro de uma aplicação'
        case 'connection_unknown':
          return 'Esta conta já não está associada'
        default:
          return 'Ocorreu um problema'
      }
    },
    text: (code) => {
      switch (code) {
        case 'token_used':
          return 'Já foi usada, e cada ligação funciona apenas uma vez. Volte à aplicação e comece de novo.'
        case 'token_expired':
          return 'Não foi usada a tempo. Volte à aplicação e comece de novo.'
        case 'token_unknown':
          return 'Está incompleta ou foi criada para outro local. Volte à aplicação e comece de novo.'
        case 'session_unknown':
          return 'Esteve aberta demasiado tempo. Volte à aplicação e comece de novo.'
        case 'unreachable':
          return 'O ambiente de testes não responde. Verifique se está em execução e tente de novo.'
        case 'no_host':
          return 'Por si só, não tem utilidade. Volte à aplicação e comece a partir daí.'
        case 'connection_unknown':
          return 'Foi desassociada entretanto. Volte à aplicação e associe-a de novo.'
        case 'malformed':
        case 'internal':
          return 'O ambiente de testes não conseguiu responder corretamente. Tente de novo dentro de momentos.'
        default:
          return 'O ambiente de testes não aceitou o pedido desta página. Volte à aplicação e comece de novo.'
      }
    },
    retry: 'Tentar de novo',
    close: 'Voltar à aplicação',
  },

  ended: { title: 'Tudo concluído', text: 'Pode voltar à aplicação.' },

  exit: {
    title: 'Tem a certeza de que quer sair?',
    text: 'O seu progresso será perdido.',
    confirm: 'Sim, sair',
    cancel: 'Não, continuar',
  },

  failure: {
    unreachable: 'Não houve resposta. Verifique a sua ligação e tente de novo.',
    malformed: 'Não foi possível ler a resposta. Tente de novo dentro de momentos.',
    unsure:
      'Não houve resposta, por isso o envio pode já ir a caminho. Tente de novo: nunca é enviado duas vezes.',
  },
}

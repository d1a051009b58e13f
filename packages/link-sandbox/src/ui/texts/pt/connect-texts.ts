import type { connectTexts as english } from '../en/connect-texts'
import { plural } from '../plural'
import type { Translated } from '../translated'

export const connectTexts: Translated<typeof english> = {
  source: {
    title: 'De que conta?',
    lead: 'As suas contas guardadas',
    needsLogin: 'Inicie sessão de novo',
    other: 'Outra conta',
    otherHint: 'Escolha entre todas as exchanges e carteiras',
  },

  catalog: {
    title: 'Onde está a sua conta?',
    transferTitle: 'De onde quer enviar?',
    search: 'Pesquisar',
    placeholder: 'Pesquisar por nome',
    kinds: 'Tipo de conta',
    all: 'Tudo',
    categories: { exchange: 'Exchanges', broker: 'Corretoras', wallet: 'Carteiras' },
    recent: 'Já utilizadas',
    transfers: 'Saldos e transferências',
    readOnly: 'Apenas saldos',
    down: 'Indisponível de momento',
    results: (count) => plural('pt-PT', count, { one: '# resultado', other: '# resultados' }),
    noResults: (query) => `Sem resultados para «${query}»`,
    noResultsHint: 'Verifique a ortografia ou percorra a lista completa.',
    showAll: 'Mostrar tudo',
    empty: 'Não há nada para associar aqui',
    emptyHint:
      'Não há nenhuma instituição configurada para isto. Volte à aplicação e avise os seus responsáveis.',
  },

  login: {
    title: (integration) => `Iniciar sessão em ${integration}`,
    again: (integration) =>
      `A sua última sessão em ${integration} expirou. Inicie sessão de novo para continuar.`,
    lead: (client) => `${client} não verá o que introduzir aqui.`,
    username: 'Nome de utilizador',
    password: 'Palavra-passe',
    show: 'Mostrar caracteres',
    hide: 'Ocultar caracteres',
    usernameMissing: 'Introduza o seu nome de utilizador.',
    passwordMissing: 'Introduza a sua palavra-passe.',
    busy: 'A verificar os seus dados…',
  },

  oauth: {
    title: (integration) => `Continue em ${integration}`,
    lead: (integration) =>
      `${integration} pede-lhe que inicie sessão e dê a sua autorização numa janela própria.`,
    steps: {
      open: (integration) => `Inicie sessão em ${integration}`,
      allow: (client) => `Autorize ${client} a usar a sua conta`,
      back: 'A janela fecha-se sozinha e continua aqui',
    },
    open: (integration) => `Abrir ${integration}`,
    preparing: 'A preparar…',
    waitingTitle: (integration) => `Continue na janela de ${integration}`,
    waiting: 'Inicie sessão e autorize o acesso nessa janela. Esta página avança sozinha.',
    waitingStatus: (integration) => `À espera de ${integration}…`,
    again: 'Abrir a janela de novo',
    cancel: 'Cancelar',
    blocked: 'Se não se abriu nenhuma janela, o seu navegador bloqueou-a. Abra-a com esta ligação.',
    closed: (integration) =>
      `A janela de ${integration} foi fechada antes de autorizar o acesso. Tente de novo ou escolha outra conta.`,
  },

  oauthWindow: {
    consentTitle: (client) => `Autorizar ${client} a usar a sua conta?`,
    consentLead: (integration, username) => `Tem sessão iniciada em ${integration} como ${username}.`,
    allows: (client) => `${client} poderá`,
    balances: 'Ver as suas contas e saldos',
    addresses: 'Ver os endereços de depósito',
    transfers: 'Enviar o que confirmar, e nada mais',
    never: (client) =>
      `${client} nunca vê a sua palavra-passe. Pode retirar esta autorização em qualquer altura.`,
    allow: 'Autorizar',
    decline: 'Cancelar',
    busy: 'Um momento…',
    allowedTitle: 'Autorizou o acesso',
    deniedTitle: 'Não autorizou o acesso',
    close: 'Pode fechar esta janela e voltar à aplicação.',
    overTitle: 'Esta janela já não é necessária',
    over: 'Já foi usada ou esteve aberta demasiado tempo. Feche-a e volte à aplicação.',
  },

  hint: {
    title: 'Este é um ambiente de testes',
    lead: 'Use um utilizador de teste,',
    text: 'nunca os seus dados reais. A palavra-passe é',
    use: 'Usar',
    users: {
      Mesh: 'com fundos',
      MeshUSDC: 'USDC',
      MeshETH: 'ETH',
      Mesh2: 'sem fundos',
    },
    code: 'No ambiente de testes, o código é',
  },

  code: {
    title: 'Introduza o seu código',
    lead: (integration) => `${integration} enviou-lhe um código de 6 dígitos.`,
    transferTitle: 'Confirme a sua identidade',
    transferLead: (integration) => `${integration} pede um código de 6 dígitos antes de enviar.`,
    label: 'Código',
    incomplete: 'Introduza os 6 dígitos do código.',
    busy: 'A verificar o seu código…',
    resend: 'Enviar um novo código',
    resending: 'A enviar um novo código…',
    resent: 'Um novo código vai a caminho.',
    sending: (integration) => `${integration} está a enviar a sua transferência…`,
  },

  accounts: {
    title: 'Escolha as contas',
    titleOne: 'Escolha uma conta',
    lead: (client) => `${client} terá acesso apenas ao que escolher.`,
    group: 'Contas',
    none: 'Escolha pelo menos uma conta.',
    empty: (integration) =>
      `Não há nenhuma conta para associar em ${integration}. Volte atrás e inicie sessão com outro utilizador.`,
    busy: 'A associar…',
  },

  connected: {
    title: (integration) => `Conta ${integration} associada`,
    returningTitle: (integration) => `A sua conta ${integration} já está associada`,
    text: (client, count) =>
      plural('pt-PT', count, {
        one: `${client} já pode usar esta conta.`,
        other: `${client} já pode usar estas # contas.`,
      }),
    accounts: 'Contas associadas',
    another: 'Associar outra conta',
  },

  delayed: {
    title: (integration) => `A sua conta ${integration} está quase associada`,
    text: (integration, hours) =>
      plural('pt-PT', hours, {
        one: `${integration} dará acesso dentro de # hora. Não precisa de fazer mais nada.`,
        other: `${integration} dará acesso dentro de # horas. Não precisa de fazer mais nada.`,
      }),
    steps: {
      done: 'Iniciou sessão',
      waiting: (integration) => `${integration} prepara o acesso`,
      last: (client) => `${client} pode usar a sua conta`,
    },
    other: 'Escolher outra conta',
  },
}

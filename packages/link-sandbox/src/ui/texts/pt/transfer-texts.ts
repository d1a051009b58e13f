import type { transferTexts as english } from '../en/transfer-texts'
import type { Translated } from '../translated'

export const transferTexts: Translated<typeof english> = {
  assets: {
    title: (type) => {
      switch (type) {
        case 'payment':
          return 'Com que quer pagar?'
        case 'onramp':
        case 'fiatOnRamp':
          return 'O que quer comprar?'
        case 'fiatOffRamp':
          return 'O que quer levantar?'
        default:
          return 'O que quer depositar?'
      }
    },
    manualTitle: 'O que quer enviar?',
    from: (integration) => `De ${integration}`,
    loadingSlow: (integration) => `A consultar os seus saldos em ${integration}…`,
    available: 'Disponível',
    unavailable: 'Indisponível',
    needsFunding: 'Compre ou converta no momento',
    reason: (reason) => {
      switch (reason) {
        case 'symbolDoesNotMatch':
        case 'notSupportedForTransferByTarget':
          return 'Não é aceite aqui'
        case 'notSupportedForTransferBySource':
          return 'Não pode ser enviado desta conta'
        case 'amountNotSufficient':
          return 'O saldo é demasiado baixo'
        case 'noEligibleNetworks':
          return 'Sem uma rede em comum'
        case 'noPrice':
          return 'Sem cotação de momento'
        default:
          return 'Não pode ser enviado de momento'
      }
    },
  },

  noAssets: {
    title: 'Não há nada para enviar aqui',
    text: (integration, symbols) =>
      symbols.length > 0
        ? `A sua conta ${integration} tem muito pouco do que é aceite: ${symbols.join(', ')}.`
        : `A sua conta ${integration} não tem nada do que é aceite.`,
    held: 'Nesta conta',
    another: 'Escolher outra conta',
  },

  network: {
    title: 'Escolha uma rede',
    lead: (client, symbol) => `${client} aceita ${symbol} nestas redes. O endereço já está preenchido.`,
    fee: (fee) => `Comissão: ${fee}`,
    noFee: 'Sem comissão',
    cheapest: 'Comissão mais baixa',
  },

  amount: {
    title: (type) => (type === 'payment' ? 'Quanto quer pagar?' : 'Quanto?'),
    label: 'Montante',
    unit: (unit) => `introduzir em ${unit}`,
    max: 'Máx.',
    available: (amount) => `Disponível: ${amount}`,
    upTo: (amount) => `Até ${amount}`,
    feesIncluded: 'As comissões são descontadas deste montante.',
    about: (amount) => `≈ ${amount}`,
    to: (symbol, network) => `${symbol} em ${network}`,
    missing: 'Introduza um montante.',
    malformed: 'Isto não é um montante. Use algarismos e uma vírgula para as casas decimais: 1,5',
    tooLow: (min) => `O mínimo é ${min}. Introduza um montante superior.`,
    tooHigh: (max) => `Depois das comissões, pode enviar até ${max}. Introduza um montante inferior.`,
    fixed: (client) => `Definido por ${client}`,
    busy: 'A consultar comissões…',
  },

  preview: {
    title: 'Verifique e confirme',
    arrives: (client) => `${client} recebe`,
    from: 'De',
    to: 'Para',
    network: 'Rede',
    amount: 'Montante',
    networkFee: 'Comissão de rede',
    institutionFee: (integration) => `Comissão de ${integration}`,
    clientFee: (client) => `Comissão de ${client}`,
    noFee: 'Grátis',
    total: 'Total',
    copyAddress: 'Copiar endereço',
    copyFailed: 'Não foi possível copiar. Selecione o endereço e copie-o.',
    validFor: (time) => `Comissões válidas por ${time}`,
    expired: 'Estas comissões já não são válidas.',
    refresh: 'Atualizar comissões',
    refreshing: 'A consultar comissões…',
    tag: 'Memo ou etiqueta',
    cardFee: 'Comissão do cartão',
    feesIncluded: 'As comissões são descontadas do que envia.',
    purpose: 'Descrição',
    funding: 'Pago com',
    confirm: (type) => {
      switch (type) {
        case 'payment':
          return 'Confirmar pagamento'
        case 'onramp':
        case 'fiatOnRamp':
          return 'Confirmar compra'
        case 'fiatOffRamp':
          return 'Confirmar levantamento'
        default:
          return 'Confirmar depósito'
      }
    },
    busy: (integration) => `A consultar ${integration}…`,
  },

  executed: {
    title: 'A caminho',
    text: (amount, client) => `O seu envio de ${amount} vai a caminho de ${client}.`,
    stepsLabel: 'Próximos passos',
    sent: (integration) => `Enviado de ${integration}`,
    confirming: (network) => `Confirmação em ${network}`,
    confirmingHint: 'Normalmente em poucos minutos',
    credited: (client) => `${client} credita o montante`,
    creditedHint: 'Pode fechar esta página, o processo continua sozinho',
    stepDone: 'concluído',
    stepNow: 'em curso',
    stepNext: 'por fazer',
    arrivedTitle: 'O envio chegou',
    arrivedText: (amount, client) => `O seu envio de ${amount} chegou a ${client}.`,
    failedTitle: 'O envio não chegou',
    failedText: 'A rede não aceitou esta transferência. O montante voltou à origem.',
    confirmed: (network) => `Confirmado por ${network}`,
    notConfirmed: (network) => `Não confirmado por ${network}`,
    stepFailed: 'falhou',
    transaction: 'Transação',
    copyTransaction: 'Copiar transação',

    total: 'Total',
  },

  kyc: {
    title: (integration) => `${integration} precisa de verificar a sua identidade`,
    text: (integration) =>
      `Antes de qualquer envio, ${integration} tem de confirmar quem é. Abra ${integration}, siga os passos e volte aqui.`,
    done: 'Já está feito',
    busy: (integration) => `A consultar ${integration}…`,
    hint: 'No ambiente de testes não é preciso apresentar nada: a próxima verificação é aprovada.',
  },

  feeRisen: {
    title: 'A comissão de rede subiu',
    text: (network) =>
      `Há mais atividade em ${network} do que há pouco, por isso enviar custa mais. Ainda não foi enviado nada.`,
    before: 'Comissão anterior',
    now: 'Comissão atual',
    total: 'Novo total',
    arrives: (client) => `${client} recebe agora`,
    accept: 'Enviar mesmo assim',
    busy: (integration) => `A consultar ${integration}…`,
    cancel: 'Agora não',
  },

  failed: {
    declinedTitle: (integration) => `${integration} recusou o envio`,
    errorTitle: 'Não foi possível enviar',
    explain: 'Ver o que aconteceu',
    explanation: {
      declined: (integration) =>
        `${integration} verifica cada transferência e pode recusá-la: por exceder um limite, por um dispositivo novo ou por um endereço que não conhece. O motivo está na sua conta, nessa instituição. O seu saldo não mudou.`,
      error: (integration, network) =>
        `${integration} aceitou a transferência, mas não conseguiu entregá-la a ${network}. Foi anulada de imediato e o seu saldo não mudou. Em geral, funciona um pouco mais tarde.`,
    },
    retry: 'Tentar de novo',
    another: 'Usar outra conta',
  },

  codeAgain: {
    expired: 'O código estava certo, mas já tinha expirado. Introduza o novo.',
    second: 'É preciso mais um código. Introduza o seguinte.',
  },

  funding: {
    title: 'Como quer pagar o resto?',
    text: (needed, existing) => `Precisa de ${needed}. Tem ${existing}.`,
    textNone: (needed) => `Precisa de ${needed}. Ainda não tem saldo.`,
    group: 'Formas de pagamento',
    loading: (integration) => `A consultar as suas opções em ${integration}…`,
    available: (amount) => `Disponível: ${amount}`,
    limit: (amount) => `Até ${amount}`,
    fee: (percent) => `${percent} de comissão`,
    noFee: 'Sem comissão',
    existing: 'Do seu saldo',
    uses: (amount) => `Usa ${amount}`,
    uncovered: (amount) => `Falta cobrir ${amount}. Adicione outra forma de pagamento.`,
    impossible: (amount) =>
      `Mesmo com tudo isto, falta cobrir ${amount}. Volte atrás e introduza um montante inferior.`,
    cash: 'Dinheiro',
    convert: (coin) => `Converter ${coin}`,
    busy: 'A consultar comissões…',
    progressTitle: (symbol) => `A preparar os seus ${symbol}`,
    progressText: (integration) => `${integration} está a tratar disso. Mantenha esta página aberta.`,
    stepBuy: (amount, name) => `Comprar ${amount} com ${name}`,
    stepConvert: (amount, coin) => `Converter ${coin} em ${amount}`,
    stepSend: (amount) => `Enviar ${amount}`,
  },

  methods: {
    title: 'Outras formas',
    manual: {
      name: 'Qualquer carteira',
      title: 'Enviar de qualquer carteira',
      hint: 'Por endereço ou código QR',
    },
    buy: {
      name: 'Cartão',
      title: 'Comprar com cartão',
      hint: 'Não precisa de conta',
    },
  },

  manual: {
    title: (symbol, network) => `Envie ${symbol} em ${network}`,
    warning: (symbol, network) =>
      `Envie apenas ${symbol} e apenas em ${network}. Qualquer outra coisa seria perdida.`,
    qr: (symbol) => `Código QR do endereço para ${symbol}`,
    address: 'Endereço',
    copyAddress: 'Copiar endereço',
    tag: 'Memo ou etiqueta',
    copyTag: 'Copiar memo ou etiqueta',
    tagWarning: 'Sem o memo, não é possível creditar o montante. Introduza o endereço e o memo.',
    minimum: 'Mínimo',
    amount: 'Montante',
    loading: 'A obter o seu endereço…',
    waiting: 'À espera da sua transferência. Esta página deteta quando ela chegar.',
    hint: 'Aqui não se pode enviar nada real. Para continuar, simule o envio:',
    arrive: 'Simular a chegada',
  },

  card: {
    title: 'Dados do cartão',
    text: (total) => `Este cartão será debitado em ${total}.`,
    number: 'Número do cartão',
    expiry: 'Validade',
    expiryHint: 'MM/AA',
    code: 'Código de segurança',
    numberMissing: 'Introduza o número do cartão.',
    notATestCard: 'Aqui só funcionam os cartões de teste abaixo. Nunca introduza um cartão real.',
    expiryWrong: 'Introduza um mês e um ano futuros, como 08/30.',
    codeWrong: 'Introduza os 3 dígitos do verso.',
    pay: (total) => `Pagar ${total}`,
    busy: 'A consultar o seu banco…',
    hint: 'Aqui não funciona nenhum cartão real. Use qualquer data futura, 3 dígitos à escolha e um destes cartões:',
    good: 'é aceite',
    declined: 'é recusado',
    fill: 'usar este',
  },

  receipt: {
    title: 'Obrigado',
    text: 'Este é o seu recibo. Pode fechar esta página.',
    paid: (client) => `Pago a ${client}`,
    reference: 'Encomenda',
    nothingTitle: 'Nada foi enviado',
    nothingText: (client) => `Cada ligação funciona apenas uma vez. Peça uma nova a ${client}.`,
  },
}

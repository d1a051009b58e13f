import type { transferTexts as english } from '../en/transfer-texts'
import type { Translated } from '../translated'

export const transferTexts: Translated<typeof english> = {
  assets: {
    title: (type) => {
      switch (type) {
        case 'payment':
          return '¿Con qué quiere pagar?'
        case 'onramp':
        case 'fiatOnRamp':
          return '¿Qué quiere comprar?'
        case 'fiatOffRamp':
          return '¿Qué quiere retirar?'
        default:
          return '¿Qué quiere depositar?'
      }
    },
    manualTitle: '¿Qué quiere enviar?',
    from: (integration) => `Desde ${integration}`,
    loadingSlow: (integration) => `Consultando sus saldos en ${integration}…`,
    available: 'Disponible',
    unavailable: 'No disponible',
    needsFunding: 'Compre o convierta en el momento',
    reason: (reason) => {
      switch (reason) {
        case 'symbolDoesNotMatch':
        case 'notSupportedForTransferByTarget':
          return 'No se acepta aquí'
        case 'notSupportedForTransferBySource':
          return 'No se puede enviar desde esta cuenta'
        case 'amountNotSufficient':
          return 'El saldo es muy bajo'
        case 'noEligibleNetworks':
          return 'Sin una red en común'
        case 'noPrice':
          return 'Sin precio por el momento'
        default:
          return 'No se puede enviar ahora'
      }
    },
  },

  noAssets: {
    title: 'Aquí no hay nada que enviar',
    text: (integration, symbols) =>
      symbols.length > 0
        ? `En su cuenta de ${integration} hay muy poco de lo que se acepta: ${symbols.join(', ')}.`
        : `En su cuenta de ${integration} no hay nada de lo que se acepta.`,
    held: 'En esta cuenta',
    another: 'Elegir otra cuenta',
  },

  network: {
    title: 'Elija una red',
    lead: (client, symbol) => `${client} acepta ${symbol} en estas redes. La dirección ya está completa.`,
    fee: (fee) => `Comisión: ${fee}`,
    noFee: 'Sin comisión',
    cheapest: 'Comisión más baja',
  },

  amount: {
    title: (type) => (type === 'payment' ? '¿Cuánto paga?' : '¿Cuánto?'),
    label: 'Monto',
    unit: (unit) => `ingresar en ${unit}`,
    max: 'Máx.',
    available: (amount) => `Disponible: ${amount}`,
    upTo: (amount) => `Hasta ${amount}`,
    feesIncluded: 'Las comisiones se descuentan de este monto.',
    about: (amount) => `≈ ${amount}`,
    to: (symbol, network) => `${symbol} en ${network}`,
    missing: 'Ingrese un monto.',
    malformed: 'Eso no es un monto. Use dígitos y un punto para los decimales: 1.5',
    tooLow: (min) => `El mínimo es ${min}. Ingrese un monto mayor.`,
    tooHigh: (max) => `Después de comisiones puede enviar hasta ${max}. Ingrese un monto menor.`,
    fixed: (client) => `Fijado por ${client}`,
    busy: 'Consultando comisiones…',
  },

  preview: {
    title: 'Revise y confirme',
    arrives: (client) => `${client} recibe`,
    from: 'Desde',
    to: 'Hacia',
    network: 'Red',
    amount: 'Monto',
    networkFee: 'Comisión de red',
    institutionFee: (integration) => `Comisión de ${integration}`,
    clientFee: (client) => `Comisión de ${client}`,
    noFee: 'Gratis',
    total: 'Total',
    copyAddress: 'Copiar dirección',
    copyFailed: 'No se pudo copiar. Seleccione la dirección y cópiela.',
    validFor: (time) => `Comisiones válidas por ${time}`,
    expired: 'Estas comisiones ya no son válidas.',
    refresh: 'Actualizar comisiones',
    refreshing: 'Consultando comisiones…',
    tag: 'Memo o etiqueta',
    cardFee: 'Comisión de tarjeta',
    feesIncluded: 'Las comisiones se descuentan de lo que envía.',
    purpose: 'Concepto',
    funding: 'Se paga con',
    confirm: (type) => {
      switch (type) {
        case 'payment':
          return 'Confirmar pago'
        case 'onramp':
        case 'fiatOnRamp':
          return 'Confirmar compra'
        case 'fiatOffRamp':
          return 'Confirmar retiro'
        default:
          return 'Confirmar depósito'
      }
    },
    busy: (integration) => `Consultando a ${integration}…`,
  },

  executed: {
    title: 'En camino',
    text: (amount, client) => `Su envío de ${amount} va en camino a ${client}.`,
    stepsLabel: 'Qué sigue',
    sent: (integration) => `Enviado desde ${integration}`,
    confirming: (network) => `Confirmación en ${network}`,
    confirmingHint: 'Normalmente en unos minutos',
    credited: (client) => `${client} acredita el monto`,
    creditedHint: 'Puede cerrar esta página, el proceso sigue solo',
    stepDone: 'completado',
    stepNow: 'en curso',
    stepNext: 'pendiente',
    arrivedTitle: 'El envío llegó',
    arrivedText: (amount, client) => `Su envío de ${amount} llegó a ${client}.`,
    failedTitle: 'El envío no llegó',
    failedText: 'La red no aceptó esta transferencia. El monto volvió a su origen.',
    confirmed: (network) => `Confirmado por ${network}`,
    notConfirmed: (network) => `No confirmado por ${network}`,
    stepFailed: 'fallido',
    transaction: 'Transacción',
    copyTransaction: 'Copiar transacción',

    total: 'Total',
  },

  kyc: {
    title: (integration) => `${integration} necesita verificar su identidad`,
    text: (integration) =>
      `Antes de enviar, ${integration} debe confirmar quién es usted. Abra ${integration}, siga los pasos y vuelva aquí.`,
    done: 'Ya lo hice',
    busy: (integration) => `Consultando a ${integration}…`,
    hint: 'En el entorno de pruebas no hay que presentar nada: la próxima verificación se aprueba.',
  },

  feeRisen: {
    title: 'La comisión de red subió',
    text: (network) =>
      `Hay más actividad en ${network} que hace un momento, por eso enviar cuesta más. Todavía no se ha enviado nada.`,
    before: 'Comisión anterior',
    now: 'Comisión actual',
    total: 'Nuevo total',
    arrives: (client) => `${client} recibe ahora`,
    accept: 'Enviar igualmente',
    busy: (integration) => `Consultando a ${integration}…`,
    cancel: 'Ahora no',
  },

  failed: {
    declinedTitle: (integration) => `${integration} rechazó el envío`,
    errorTitle: 'No se pudo enviar',
    explain: 'Ver qué pasó',
    explanation: {
      declined: (integration) =>
        `${integration} revisa cada transferencia y puede rechazarla: por superar un límite, por un dispositivo nuevo o por una dirección que no conoce. El motivo está en su cuenta allí. Su saldo no ha cambiado.`,
      error: (integration, network) =>
        `${integration} aceptó la transferencia, pero no pudo pasarla a ${network}. Se anuló de inmediato y su saldo no ha cambiado. Por lo general funciona un poco más tarde.`,
    },
    retry: 'Reintentar',
    another: 'Usar otra cuenta',
  },

  codeAgain: {
    expired: 'El código era correcto, pero ya había vencido. Ingrese el nuevo.',
    second: 'Se necesita un código más. Ingrese el siguiente.',
  },

  funding: {
    title: '¿Cómo paga el resto?',
    text: (needed, existing) => `Necesita ${needed}. Tiene ${existing}.`,
    textNone: (needed) => `Necesita ${needed}. Todavía no tiene saldo.`,
    group: 'Formas de pago',
    loading: (integration) => `Consultando sus opciones en ${integration}…`,
    available: (amount) => `Disponible: ${amount}`,
    limit: (amount) => `Hasta ${amount}`,
    fee: (percent) => `${percent} de comisión`,
    noFee: 'Sin comisión',
    existing: 'De su saldo',
    uses: (amount) => `Usa ${amount}`,
    uncovered: (amount) => `Falta cubrir ${amount}. Agregue otra forma de pago.`,
    impossible: (amount) =>
      `Aun con todo esto falta cubrir ${amount}. Vuelva atrás e ingrese un monto menor.`,
    cash: 'Efectivo',
    convert: (coin) => `Convertir ${coin}`,
    busy: 'Consultando comisiones…',
    progressTitle: (symbol) => `Preparando sus ${symbol}`,
    progressText: (integration) => `${integration} se está ocupando. Mantenga esta página abierta.`,
    stepBuy: (amount, name) => `Comprar ${amount} con ${name}`,
    stepConvert: (amount, coin) => `Convertir ${coin} en ${amount}`,
    stepSend: (amount) => `Enviar ${amount}`,
  },

  methods: {
    title: 'Otras formas',
    manual: {
      name: 'Cualquier billetera',
      title: 'Enviar desde cualquier billetera',
      hint: 'Por dirección o código QR',
    },
    buy: {
      name: 'Tarjeta',
      title: 'Comprar con tarjeta',
      hint: 'No necesita una cuenta',
    },
  },

  manual: {
    title: (symbol, network) => `Envíe ${symbol} en ${network}`,
    warning: (symbol, network) =>
      `Envíe solo ${symbol} y solo en ${network}. Cualquier otra cosa se perdería.`,
    qr: (symbol) => `Código QR de la dirección para ${symbol}`,
    address: 'Dirección',
    copyAddress: 'Copiar dirección',
    tag: 'Memo o etiqueta',
    copyTag: 'Copiar memo o etiqueta',
    tagWarning: 'Sin el memo no se puede acreditar. Ingrese la dirección y el memo.',
    minimum: 'Mínimo',
    amount: 'Monto',
    loading: 'Consultando su dirección…',
    waiting: 'Esperando su transferencia. Esta página lo notará cuando llegue.',
    hint: 'Aquí no se puede enviar nada real. Para continuar, simule el envío:',
    arrive: 'Simular la llegada',
  },

  card: {
    title: 'Datos de la tarjeta',
    text: (total) => `Se hará un cargo de ${total} a esta tarjeta.`,
    number: 'Número de tarjeta',
    expiry: 'Vencimiento',
    expiryHint: 'MM/AA',
    code: 'Código de seguridad',
    numberMissing: 'Ingrese el número de la tarjeta.',
    notATestCard: 'Aquí solo funcionan las tarjetas de prueba de abajo. Nunca ingrese una real.',
    expiryWrong: 'Ingrese un mes y un año futuros, como 08/30.',
    codeWrong: 'Ingrese los 3 dígitos del reverso.',
    pay: (total) => `Pagar ${total}`,
    busy: 'Consultando a su banco…',
    hint: 'Aquí no funciona ninguna tarjeta real. Use cualquier fecha futura, 3 dígitos cualesquiera y una de estas:',
    good: 'se acepta',
    declined: 'se rechaza',
    fill: 'usar esta',
  },

  receipt: {
    title: 'Gracias',
    text: 'Este es su recibo. Puede cerrar esta página.',
    paid: (client) => `Pagado a ${client}`,
    reference: 'Pedido',
    nothingTitle: 'No se envió nada',
    nothingText: (client) => `Cada enlace sirve una sola vez. Pida uno nuevo a ${client}.`,
  },
}

import type { connectTexts as english } from '../en/connect-texts'
import { plural } from '../plural'
import type { Translated } from '../translated'

export const connectTexts: Translated<typeof english> = {
  source: {
    title: '¿Desde qué cuenta?',
    lead: 'Sus cuentas guardadas',
    needsLogin: 'Inicie sesión de nuevo',
    other: 'Otra cuenta',
    otherHint: 'Elija entre todos los exchanges y billeteras',
  },

  catalog: {
    title: '¿Dónde tiene su cuenta?',
    transferTitle: '¿Desde dónde envía?',
    search: 'Buscar',
    placeholder: 'Buscar por nombre',
    kinds: 'Tipo de cuenta',
    all: 'Todo',
    categories: { exchange: 'Exchanges', broker: 'Brókeres', wallet: 'Billeteras' },
    recent: 'Ya usados',
    transfers: 'Saldos y transferencias',
    readOnly: 'Solo saldos',
    down: 'No disponible por el momento',
    results: (count) => plural('es-US', count, { one: '# resultado', other: '# resultados' }),
    noResults: (query) => `No hay resultados para “${query}”`,
    noResultsHint: 'Revise cómo está escrito o consulte la lista completa.',
    showAll: 'Ver todo',
    empty: 'Aquí no hay nada que conectar',
    emptyHint:
      'No hay ninguna institución configurada para esto. Vuelva a la app y avise a sus desarrolladores.',
  },

  login: {
    title: (integration) => `Inicie sesión en ${integration}`,
    again: (integration) =>
      `Su última sesión en ${integration} ha vencido. Inicie sesión de nuevo para continuar.`,
    lead: (client) => `${client} no verá lo que ingrese aquí.`,
    username: 'Usuario',
    password: 'Contraseña',
    show: 'Mostrar caracteres',
    hide: 'Ocultar caracteres',
    usernameMissing: 'Ingrese su usuario.',
    passwordMissing: 'Ingrese su contraseña.',
    busy: 'Verificando sus datos…',
  },

  oauth: {
    title: (integration) => `Continúe en ${integration}`,
    lead: (integration) =>
      `${integration} le pedirá que inicie sesión y dé su autorización en su propia ventana.`,
    steps: {
      open: (integration) => `Inicie sesión en ${integration}`,
      allow: (client) => `Autorice a ${client} a usar su cuenta`,
      back: 'La ventana se cierra sola y usted continúa aquí',
    },
    open: (integration) => `Abrir ${integration}`,
    preparing: 'Preparando…',
    waitingTitle: (integration) => `Continúe en la ventana de ${integration}`,
    waiting: 'Inicie sesión y autorice el acceso allí. Esta página avanzará por sí sola.',
    waitingStatus: (integration) => `Esperando a ${integration}…`,
    again: 'Abrir la ventana otra vez',
    cancel: 'Cancelar',
    blocked: 'Si no se abrió ninguna ventana, su navegador la bloqueó. Ábrala usted con este enlace.',
    closed: (integration) =>
      `La ventana de ${integration} se cerró antes de que autorizara el acceso. Intente de nuevo o elija otra cuenta.`,
  },

  oauthWindow: {
    consentTitle: (client) => `¿Autoriza a ${client} a usar su cuenta?`,
    consentLead: (integration, username) => `Su sesión en ${integration} está abierta como ${username}.`,
    allows: (client) => `${client} podrá`,
    balances: 'Ver sus cuentas y saldos',
    addresses: 'Ver las direcciones de depósito',
    transfers: 'Enviar lo que usted confirme y nada más',
    never: (client) => `${client} nunca ve su contraseña. Puede retirar esta autorización cuando quiera.`,
    allow: 'Autorizar',
    decline: 'Cancelar',
    busy: 'Un momento…',
    allowedTitle: 'Ha autorizado el acceso',
    deniedTitle: 'No ha autorizado el acceso',
    close: 'Puede cerrar esta ventana y volver a la app.',
    overTitle: 'Esta ventana ya no es necesaria',
    over: 'Ya se usó o estuvo abierta demasiado tiempo. Ciérrela y vuelva a la app.',
  },

  hint: {
    title: 'Este es un entorno de pruebas',
    lead: 'Use un usuario de prueba,',
    text: 'nunca sus datos reales. La contraseña es',
    use: 'Usar',
    users: {
      Mesh: 'con fondos',
      MeshUSDC: 'USDC',
      MeshETH: 'ETH',
      Mesh2: 'sin fondos',
    },
    code: 'En el entorno de pruebas, el código es',
  },

  code: {
    title: 'Ingrese su código',
    lead: (integration) => `${integration} le envió un código de 6 dígitos.`,
    transferTitle: 'Confirme que es usted',
    transferLead: (integration) => `${integration} pide un código de 6 dígitos antes de enviar.`,
    label: 'Código',
    incomplete: 'Ingrese los 6 dígitos del código.',
    busy: 'Verificando su código…',
    resend: 'Enviar un código nuevo',
    resending: 'Enviando un código nuevo…',
    resent: 'Un código nuevo va en camino.',
    sending: (integration) => `${integration} está enviando su transferencia…`,
  },

  accounts: {
    title: 'Elija las cuentas',
    titleOne: 'Elija una cuenta',
    lead: (client) => `${client} tendrá acceso solo a lo que usted elija.`,
    group: 'Cuentas',
    none: 'Elija al menos una cuenta.',
    empty: (integration) =>
      `No hay ninguna cuenta que conectar en ${integration}. Vuelva atrás e inicie sesión con otro usuario.`,
    busy: 'Conectando…',
  },

  connected: {
    title: (integration) => `Cuenta de ${integration} conectada`,
    returningTitle: (integration) => `Su cuenta de ${integration} ya está conectada`,
    text: (client, count) =>
      plural('es-US', count, {
        one: `${client} ya puede usar esta cuenta.`,
        other: `${client} ya puede usar estas # cuentas.`,
      }),
    accounts: 'Cuentas conectadas',
    another: 'Conectar otra cuenta',
  },

  delayed: {
    title: (integration) => `Su cuenta de ${integration} está casi conectada`,
    text: (integration, hours) =>
      plural('es-US', hours, {
        one: `${integration} dará acceso en un plazo de # hora. Usted no tiene que hacer nada más.`,
        other: `${integration} dará acceso en un plazo de # horas. Usted no tiene que hacer nada más.`,
      }),
    steps: {
      done: 'Usted inició sesión',
      waiting: (integration) => `${integration} prepara el acceso`,
      last: (client) => `${client} puede usar su cuenta`,
    },
    other: 'Elegir otra cuenta',
  },
}

import type { MeshMessages } from '../english'

/** The words of our components, in Spanish. */
export const es: MeshMessages = {
  tryAgain: 'Intentar de nuevo',

  amountUnknown: 'Monto aún desconocido',

  copyAddress: 'Copiar dirección',
  addressCopied: 'Dirección copiada',
  addressNotCopied: 'No se pudo copiar la dirección',

  loading: 'Cargando',
  finishing: 'Finalizando…',
  openAgain: 'Abrir de nuevo',

  accounts: 'Cuentas conectadas',
  accountsEmpty: 'Aún no hay cuentas conectadas.',
  accountsFailed: 'No se pudieron cargar sus cuentas. Inténtelo de nuevo.',
  accountsLoading: 'Cargando cuentas',
  assets: (count) => `${count} ${count === 1 ? 'activo' : 'activos'}`,
  balanceLoading: 'Cargando saldo',
  balanceUnavailable: 'Saldo no disponible',
  disconnect: 'Desconectar',
  disconnectName: (name) => `Desconectar ${name}`,
  disconnecting: 'Desconectando…',
  disconnectingName: (name) => `Desconectando ${name}…`,
  disconnectQuestion: (name) => `¿Desconectar ${name}?`,
  disconnectWarning: 'Para volver a usar esta cuenta aquí, tendrá que iniciar sesión de nuevo.',
  confirmDisconnect: 'Sí, desconectar',
  confirmDisconnectName: (name) => `Sí, desconectar ${name}`,
  keep: 'Conservar',
  keepName: (name) => `Conservar ${name}`,
  isDisconnected: (name) => `Se desconectó ${name}.`,
  notDisconnected: (name) => `No se pudo desconectar ${name}. Inténtelo de nuevo.`,

  connected: 'Conectada',
  loginExpired: 'Sesión vencida',
  accessPending: 'Tendrá acceso en aproximadamente un día',
  readOnly: 'Solo lectura',
  needsLogin: 'Las transferencias requieren iniciar sesión',

  chooseAccount: 'Elija una cuenta',
  choicesLoading: 'Cargando cuentas',
  anotherAccount: 'Otra cuenta',
  anotherAccountHint: 'Elíjala en el siguiente paso',
  noLoginNeeded: 'No requiere iniciar sesión',
  asksForLogin: 'Requiere iniciar sesión',
  confirmInWallet: 'Confirme en su billetera',

  transferUnconfirmed: 'Aún sin confirmar',
  transferPending: 'En camino',
  transferSucceeded: 'Completada',
  transferFailed: 'Fallida',
  refundPending: 'Reembolso en camino',
  refundSucceeded: 'Reembolsada',
  stepSent: 'Enviada',
  stepConfirming: 'Confirmando',
  stepArrived: 'Completada',
  stepFailed: 'Fallida',
  stepRefunding: 'En devolución',
  stepRefunded: 'Reembolsada',

  transferFrom: (name) => `Desde ${name}`,
  transfer: 'Transferencia',
  to: 'A',
  backTo: 'De vuelta a',
  onNetwork: (network) => `en la red ${network}`,
  fee: 'Comisión',
  viewTransaction: 'Ver transacción',
  opensNewTab: 'se abre en una pestaña nueva',

  transfers: 'Transferencias',
  transfersLoading: 'Cargando transferencias',
  transfersEmpty: 'Aún no hay transferencias.',
  transfersFailed: 'No se pudieron cargar sus transferencias. Inténtelo de nuevo.',
  hasArrived: (what) => `Se completó su transferencia de ${what}.`,
  hasFailed: (what) => `Falló su transferencia de ${what}.`,
  wasRefunded: (what) => `Se reembolsó su transferencia de ${what}.`,
  anUnknownAmount: 'un monto desconocido',

  accountNotSaved: 'Su nueva cuenta no se guardó.',
  transferNotSaved: 'Su transferencia no se registró.',
  accountNotSavedYet:
    'Su nueva cuenta aún no se ha guardado. Lo estamos intentando de nuevo. Mantenga abierta esta página.',
  transferNotSavedYet:
    'Su transferencia aún no se ha registrado. Lo estamos intentando de nuevo. Mantenga abierta esta página.',
  allSaved: 'Ya está todo guardado.',
  tryNow: 'Intentar ahora',

  resultSubmitted: (amount) =>
    `Su transferencia${amount ? ` de ${amount}` : ''} está en camino. La red aún debe confirmarla.`,
  resultTransferFailed: 'Su transferencia no se completó. Puede intentarlo de nuevo.',
  resultDeclined: 'Su transferencia fue rechazada y no se envió dinero.',
  resultVerified: 'Su cuenta está verificada.',
  resultConnected: (names, count) => `${count === 1 ? 'Se conectó' : 'Se conectaron'} ${names}.`,
  resultConnectedLater: (names, count) =>
    `${count === 1 ? 'Se conectó' : 'Se conectaron'} ${names}. Tendrá acceso en aproximadamente un día.`,
  resultNotSaved: 'Su cuenta se conectó, pero no se pudo guardar. Conéctela de nuevo.',
  resultCancelled: 'Se cerró. No se hizo ningún cambio.',
}

import type { MeshMessages } from '../english'

/** The words of our components, in Portuguese. */
export const pt: MeshMessages = {
  tryAgain: 'Tentar novamente',

  amountUnknown: 'Montante ainda desconhecido',

  copyAddress: 'Copiar endereço',
  addressCopied: 'Endereço copiado',
  addressNotCopied: 'Não foi possível copiar o endereço',

  loading: 'A carregar',
  finishing: 'A concluir…',
  openAgain: 'Abrir novamente',

  accounts: 'Contas conectadas',
  accountsEmpty: 'Ainda não há contas conectadas.',
  accountsFailed: 'Não foi possível carregar as suas contas. Tente novamente.',
  accountsLoading: 'A carregar contas',
  assets: (count) => `${count} ${count === 1 ? 'ativo' : 'ativos'}`,
  balanceLoading: 'A carregar saldo',
  balanceUnavailable: 'Saldo indisponível',
  disconnect: 'Desconectar',
  disconnectName: (name) => `Desconectar ${name}`,
  disconnecting: 'A desconectar…',
  disconnectingName: (name) => `A desconectar ${name}…`,
  disconnectQuestion: (name) => `Desconectar ${name}?`,
  disconnectWarning: 'Para voltar a usar esta conta aqui, terá de iniciar sessão novamente.',
  confirmDisconnect: 'Sim, desconectar',
  confirmDisconnectName: (name) => `Sim, desconectar ${name}`,
  keep: 'Manter',
  keepName: (name) => `Manter ${name}`,
  isDisconnected: (name) => `A conta ${name} foi desconectada.`,
  notDisconnected: (name) => `Não foi possível desconectar ${name}. Tente novamente.`,

  connected: 'Conectada',
  loginExpired: 'Sessão expirada',
  accessPending: 'Acesso disponível em cerca de um dia',
  readOnly: 'Apenas leitura',
  needsLogin: 'As transferências requerem início de sessão',

  chooseAccount: 'Escolha uma conta',
  choicesLoading: 'A carregar contas',
  anotherAccount: 'Outra conta',
  anotherAccountHint: 'Escolha-a no passo seguinte',
  noLoginNeeded: 'Não requer início de sessão',
  asksForLogin: 'Requer início de sessão',
  confirmInWallet: 'Confirme na sua carteira',

  transferUnconfirmed: 'Ainda por confirmar',
  transferPending: 'A caminho',
  transferSucceeded: 'Concluída',
  transferFailed: 'Falhou',
  refundPending: 'Reembolso a caminho',
  refundSucceeded: 'Reembolsada',
  stepSent: 'Enviada',
  stepConfirming: 'A confirmar',
  stepArrived: 'Concluída',
  stepFailed: 'Falhou',
  stepRefunding: 'Em devolução',
  stepRefunded: 'Reembolsada',

  transferFrom: (name) => `De ${name}`,
  transfer: 'Transferência',
  to: 'Para',
  backTo: 'De volta para',
  onNetwork: (network) => `na rede ${network}`,
  fee: 'Taxa',
  viewTransaction: 'Ver transação',
  opensNewTab: 'abre num novo separador',

  transfers: 'Transferências',
  transfersLoading: 'A carregar transferências',
  transfersEmpty: 'Ainda não há transferências.',
  transfersFailed: 'Não foi possível carregar as suas transferências. Tente novamente.',
  hasArrived: (what) => `A sua transferência de ${what} foi concluída.`,
  hasFailed: (what) => `A sua transferência de ${what} falhou.`,
  wasRefunded: (what) => `A sua transferência de ${what} foi reembolsada.`,
  anUnknownAmount: 'montante desconhecido',

  accountNotSaved: 'A sua nova conta não foi guardada.',
  transferNotSaved: 'A sua transferência não foi registada.',
  accountNotSavedYet:
    'A sua nova conta ainda não foi guardada. Estamos a tentar novamente. Mantenha esta página aberta.',
  transferNotSavedYet:
    'A sua transferência ainda não foi registada. Estamos a tentar novamente. Mantenha esta página aberta.',
  allSaved: 'Já está tudo guardado.',
  tryNow: 'Tentar agora',

  resultSubmitted: (amount) =>
    `A sua transferência${amount ? ` de ${amount}` : ''} está a caminho. A rede ainda tem de a confirmar.`,
  resultTransferFailed: 'A sua transferência não foi concluída. Pode tentar novamente.',
  resultDeclined: 'A sua transferência foi recusada e não foi enviado dinheiro.',
  resultVerified: 'A sua conta está verificada.',
  resultConnected: (names, count) => `${count === 1 ? 'Conta conectada' : 'Contas conectadas'}: ${names}.`,
  resultConnectedLater: (names, count) =>
    `${count === 1 ? 'Conta conectada' : 'Contas conectadas'}: ${names}. Terá acesso em cerca de um dia.`,
  resultNotSaved: 'A sua conta está conectada, mas não foi possível guardá-la. Conecte-a novamente.',
  resultCancelled: 'Fechado. Nada foi alterado.',
}

import { provide } from '../../on-demand/provide'
import type { MeshMessages } from '../english'

/** The words of our components, in Japanese. */
export const ja: MeshMessages = provide('ja', {
  tryAgain: '再試行',

  amountUnknown: '金額はまだ不明です',

  copyAddress: 'アドレスをコピー',
  addressCopied: 'アドレスをコピーしました',
  addressNotCopied: 'アドレスをコピーできませんでした',

  loading: '読み込み中',
  finishing: '完了処理中…',
  openAgain: 'もう一度開く',

  accounts: '連携済みのアカウント',
  accountsEmpty: '連携済みのアカウントはまだありません。',
  accountsFailed: 'アカウントを読み込めませんでした。もう一度お試しください。',
  accountsLoading: 'アカウントを読み込み中',
  assets: (count) => `${count}銘柄`,
  balanceLoading: '残高を読み込み中',
  balanceUnavailable: '残高を取得できません',
  disconnect: '連携を解除',
  disconnectName: (name) => `${name}の連携を解除`,
  disconnecting: '連携を解除中…',
  disconnectingName: (name) => `${name}の連携を解除中…`,
  disconnectQuestion: (name) => `${name}の連携を解除しますか？`,
  disconnectWarning: 'ここで再び利用するには、もう一度ログインが必要になります。',
  confirmDisconnect: '解除する',
  confirmDisconnectName: (name) => `${name}の連携を解除する`,
  keep: '解除しない',
  keepName: (name) => `${name}の連携を解除しない`,
  isDisconnected: (name) => `${name}の連携を解除しました。`,
  notDisconnected: (name) => `${name}の連携を解除できませんでした。もう一度お試しください。`,

  connected: '連携済み',
  loginExpired: 'ログインの有効期限切れ',
  accessPending: '1日ほどで利用可能になります',
  readOnly: '閲覧のみ',
  needsLogin: '送金にはログインが必要',

  chooseAccount: 'アカウントを選択',
  choicesLoading: 'アカウントを読み込み中',
  anotherAccount: '別のアカウント',
  anotherAccountHint: '次のステップで選択',
  noLoginNeeded: 'ログイン不要',
  asksForLogin: 'ログインが必要',
  confirmInWallet: 'ウォレットで承認',

  transferUnconfirmed: '未確認',
  transferPending: '送金中',
  transferSucceeded: '着金済み',
  transferFailed: '失敗',
  refundPending: '返金中',
  refundSucceeded: '返金済み',
  stepSent: '送信済み',
  stepConfirming: '確認中',
  stepArrived: '着金済み',
  stepFailed: '失敗',
  stepRefunding: '返金中',
  stepRefunded: '返金済み',

  transferFrom: (name) => `${name}から送金`,
  transfer: '送金',
  to: '送金先',
  backTo: '返金先',
  onNetwork: (network) => `${network}ネットワーク`,
  fee: '手数料',
  viewTransaction: '取引を表示',
  opensNewTab: '新しいタブで開きます',

  transfers: '送金履歴',
  transfersLoading: '送金履歴を読み込み中',
  transfersEmpty: '送金履歴はまだありません。',
  transfersFailed: '送金履歴を読み込めませんでした。もう一度お試しください。',
  hasArrived: (what) => `${what}の送金が着金しました。`,
  hasFailed: (what) => `${what}の送金に失敗しました。`,
  wasRefunded: (what) => `${what}の送金は返金されました。`,
  anUnknownAmount: '金額不明',

  accountNotSaved: '新しいアカウントを保存できませんでした。',
  transferNotSaved: '送金を記録できませんでした。',
  accountNotSavedYet:
    '新しいアカウントはまだ保存されていません。再試行していますので、このページを開いたままお待ちください。',
  transferNotSavedYet:
    '送金はまだ記録されていません。再試行していますので、このページを開いたままお待ちください。',
  allSaved: 'すべて保存されました。',
  tryNow: '今すぐ再試行',

  resultSubmitted: (amount) =>
    `${amount ? `${amount}の` : ''}送金を処理中です。ネットワークによる確認を待っています。`,
  resultTransferFailed: '送金を完了できませんでした。もう一度お試しいただけます。',
  resultDeclined: '送金は拒否されました。資金は送られていません。',
  resultVerified: 'アカウントの確認が完了しました。',
  resultConnected: (names) => `${names}を連携しました。`,
  resultConnectedLater: (names) => `${names}を連携しました。1日ほどで利用可能になります。`,
  resultNotSaved: 'アカウントは連携されましたが、保存できませんでした。もう一度連携してください。',
  resultCancelled: '画面を閉じました。何も変更されていません。',
})

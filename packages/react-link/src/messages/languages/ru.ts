import type { MeshMessages } from '../english'

const plural = new Intl.PluralRules('ru')
const ASSETS: Record<string, string> = { one: 'актив', few: 'актива', many: 'активов', other: 'актива' }

/** The words of our components, in Russian. */
export const ru: MeshMessages = {
  tryAgain: 'Повторить',

  amountUnknown: 'Сумма пока неизвестна',

  copyAddress: 'Скопировать адрес',
  addressCopied: 'Адрес скопирован',
  addressNotCopied: 'Не удалось скопировать адрес',

  loading: 'Загрузка',
  finishing: 'Завершаем…',
  openAgain: 'Открыть снова',

  accounts: 'Подключённые счета',
  accountsEmpty: 'Подключённых счетов пока нет.',
  accountsFailed: 'Не удалось загрузить ваши счета. Попробуйте ещё раз.',
  accountsLoading: 'Загрузка счетов',
  assets: (count) => `${count} ${ASSETS[plural.select(count)]}`,
  balanceLoading: 'Загрузка баланса',
  balanceUnavailable: 'Баланс недоступен',
  disconnect: 'Отключить',
  disconnectName: (name) => `Отключить ${name}`,
  disconnecting: 'Отключаем…',
  disconnectingName: (name) => `Отключаем ${name}…`,
  disconnectQuestion: (name) => `Отключить ${name}?`,
  disconnectWarning: 'Чтобы снова использовать этот счёт здесь, нужно будет войти ещё раз.',
  confirmDisconnect: 'Да, отключить',
  confirmDisconnectName: (name) => `Да, отключить ${name}`,
  keep: 'Оставить',
  keepName: (name) => `Оставить ${name}`,
  isDisconnected: (name) => `Отключено: ${name}.`,
  notDisconnected: (name) => `Не удалось отключить ${name}. Попробуйте ещё раз.`,

  connected: 'Подключён',
  loginExpired: 'Сеанс истёк',
  accessPending: 'Доступ появится примерно через день',
  readOnly: 'Только просмотр',
  needsLogin: 'Для переводов нужен вход',

  chooseAccount: 'Выберите счёт',
  choicesLoading: 'Загрузка счетов',
  anotherAccount: 'Другой счёт',
  anotherAccountHint: 'Выберите его на следующем шаге',
  noLoginNeeded: 'Вход не нужен',
  asksForLogin: 'Потребуется вход',
  confirmInWallet: 'Подтвердите в кошельке',

  transferUnconfirmed: 'Ещё не подтверждён',
  transferPending: 'В пути',
  transferSucceeded: 'Зачислен',
  transferFailed: 'Не выполнен',
  refundPending: 'Выполняется возврат',
  refundSucceeded: 'Возвращён',
  stepSent: 'Отправлен',
  stepConfirming: 'Подтверждается',
  stepArrived: 'Зачислен',
  stepFailed: 'Не выполнен',
  stepRefunding: 'Возвращается',
  stepRefunded: 'Возвращён',

  transferFrom: (name) => `Из ${name}`,
  transfer: 'Перевод',
  to: 'На адрес',
  backTo: 'Обратно на адрес',
  onNetwork: (network) => `в сети ${network}`,
  fee: 'Комиссия',
  viewTransaction: 'Посмотреть транзакцию',
  opensNewTab: 'откроется в новой вкладке',

  transfers: 'Переводы',
  transfersLoading: 'Загрузка переводов',
  transfersEmpty: 'Переводов пока нет.',
  transfersFailed: 'Не удалось загрузить ваши переводы. Попробуйте ещё раз.',
  hasArrived: (what) => `Ваш перевод на ${what} зачислен.`,
  hasFailed: (what) => `Ваш перевод на ${what} не выполнен.`,
  wasRefunded: (what) => `Ваш перевод на ${what} возвращён.`,
  anUnknownAmount: 'неизвестную сумму',

  accountNotSaved: 'Ваш новый счёт не сохранён.',
  transferNotSaved: 'Данные о вашем переводе не сохранены.',
  accountNotSavedYet: 'Ваш новый счёт ещё не сохранён. Мы пробуем снова. Не закрывайте эту страницу.',
  transferNotSavedYet:
    'Данные о вашем переводе ещё не сохранены. Мы пробуем снова. Не закрывайте эту страницу.',
  allSaved: 'Теперь всё сохранено.',
  tryNow: 'Попробовать сейчас',

  resultSubmitted: (amount) =>
    `Ваш перевод${amount ? ` на ${amount}` : ''} в пути. Осталось дождаться подтверждения сети.`,
  resultTransferFailed: 'Ваш перевод не прошёл. Вы можете попробовать ещё раз.',
  resultDeclined: 'Ваш перевод отклонён, деньги не отправлены.',
  resultVerified: 'Ваш счёт подтверждён.',
  resultConnected: (names) => `Подключено: ${names}.`,
  resultConnectedLater: (names) => `Подключено: ${names}. Доступ появится примерно через день.`,
  resultNotSaved: 'Ваш счёт подключён, но сохранить его не удалось. Подключите его ещё раз.',
  resultCancelled: 'Закрыто. Ничего не изменилось.',
}

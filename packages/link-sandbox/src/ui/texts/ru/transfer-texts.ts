import type { transferTexts as english } from '../en/transfer-texts'
import type { Translated } from '../translated'

export const transferTexts: Translated<typeof english> = {
  assets: {
    title: (type) => {
      switch (type) {
        case 'payment':
          return 'Чем вы хотите заплатить?'
        case 'onramp':
        case 'fiatOnRamp':
          return 'Что вы хотите купить?'
        case 'fiatOffRamp':
          return 'Что вы хотите вывести?'
        default:
          return 'Что вы хотите внести?'
      }
    },
    manualTitle: 'Что вы хотите отправить?',
    from: (integration) => `Из ${integration}`,
    loadingSlow: (integration) => `Запрашиваем ваш баланс в ${integration}…`,
    available: 'Доступно',
    unavailable: 'Недоступно',
    needsFunding: 'С покупкой или обменом по ходу',
    reason: (reason) => {
      switch (reason) {
        case 'symbolDoesNotMatch':
        case 'notSupportedForTransferByTarget':
          return 'Здесь не принимается'
        case 'notSupportedForTransferBySource':
          return 'Нельзя отправить с этого счёта'
        case 'amountNotSufficient':
          return 'Недостаточный баланс'
        case 'noEligibleNetworks':
          return 'Нет общей сети'
        case 'noPrice':
          return 'Сейчас нет курса'
        default:
          return 'Сейчас нельзя отправить'
      }
    },
  },

  noAssets: {
    title: 'Отправить нечего',
    text: (integration, symbols) =>
      symbols.length > 0
        ? `На вашем счёте в ${integration} слишком мало того, что принимается: ${symbols.join(', ')}.`
        : `На вашем счёте в ${integration} нет ничего из того, что принимается.`,
    held: 'На этом счёте',
    another: 'Выбрать другой счёт',
  },

  network: {
    title: 'Выберите сеть',
    lead: (client, symbol) => `${client} принимает ${symbol} в этих сетях. Адрес уже указан за вас.`,
    fee: (fee) => `Комиссия ${fee}`,
    noFee: 'Без комиссии',
    cheapest: 'Дешевле всего',
  },

  amount: {
    title: (type) => (type === 'payment' ? 'Сколько вы платите?' : 'Сколько?'),
    label: 'Сумма',
    unit: (unit) => `ввести в ${unit}`,
    max: 'Макс.',
    available: (amount) => `Доступно ${amount}`,
    upTo: (amount) => `До ${amount}`,
    feesIncluded: 'Комиссии вычитаются из этой суммы.',
    about: (amount) => `≈ ${amount}`,
    to: (symbol, network) => `${symbol} в сети ${network}`,
    missing: 'Введите сумму.',
    malformed: 'Это не похоже на сумму. Введите цифры, дробную часть — через запятую: 1,5',
    tooLow: (min) => `Минимум — ${min}. Введите сумму побольше.`,
    tooHigh: (max) => `С учётом комиссий можно отправить до ${max}. Введите сумму поменьше.`,
    fixed: (client) => `Сумму задаёт ${client}`,
    busy: 'Узнаём текущие комиссии…',
  },

  preview: {
    title: 'Проверьте и подтвердите',
    arrives: (client) => `${client} получит`,
    from: 'Откуда',
    to: 'Куда',
    network: 'Сеть',
    amount: 'Сумма',
    networkFee: 'Комиссия сети',
    institutionFee: (integration) => `Комиссия ${integration}`,
    clientFee: (client) => `Комиссия ${client}`,
    noFee: 'Бесплатно',
    total: 'Итого',
    copyAddress: 'Копировать адрес',
    copyFailed: 'Скопировать не удалось. Выделите адрес и скопируйте его.',
    validFor: (time) => `Комиссии действуют ещё ${time}`,
    expired: 'Эти комиссии устарели.',
    refresh: 'Обновить комиссии',
    refreshing: 'Узнаём текущие комиссии…',
    tag: 'Memo или тег',
    cardFee: 'Комиссия за карту',
    feesIncluded: 'Комиссии вычитаются из отправляемой суммы.',
    purpose: 'Назначение',
    funding: 'Способ оплаты',
    confirm: (type) => {
      switch (type) {
        case 'payment':
          return 'Подтвердить платёж'
        case 'onramp':
        case 'fiatOnRamp':
          return 'Подтвердить покупку'
        case 'fiatOffRamp':
          return 'Подтвердить вывод'
        default:
          return 'Подтвердить пополнение'
      }
    },
    busy: (integration) => `Запрос в ${integration}…`,
  },

  executed: {
    title: 'Перевод в пути',
    text: (amount, client) => `Перевод на ${amount} уже в пути, получатель — ${client}.`,
    stepsLabel: 'Что будет дальше',
    sent: (integration) => `Отправлено из ${integration}`,
    confirming: (network) => `Подтверждение в сети ${network}`,
    confirmingHint: 'Обычно в течение нескольких минут',
    credited: (client) => `${client} зачисляет сумму`,
    creditedHint: 'Страницу можно закрыть, дальше всё произойдёт само',
    stepDone: 'готово',
    stepNow: 'выполняется',
    stepNext: 'впереди',
    arrivedTitle: 'Перевод получен',
    arrivedText: (amount, client) => `Сумма ${amount} поступила в ${client}.`,
    failedTitle: 'Перевод не дошёл',
    failedText: 'Сеть не приняла этот перевод. Сумма вернулась туда, откуда была отправлена.',
    confirmed: (network) => `Подтверждено в сети ${network}`,
    notConfirmed: (network) => `Не подтверждено в сети ${network}`,
    stepFailed: 'не удалось',
    transaction: 'Транзакция',
    copyTransaction: 'Копировать транзакцию',

    total: 'Итого',
  },

  kyc: {
    title: (integration) => `В ${integration} нужно подтвердить личность`,
    text: (integration) =>
      `Без этого отправить перевод нельзя. Откройте ${integration}, пройдите проверку и вернитесь сюда.`,
    done: 'Проверка пройдена',
    busy: (integration) => `Запрос в ${integration}…`,
    hint: 'В песочнице ничего предъявлять не нужно: следующая проверка пройдёт успешно.',
  },

  feeRisen: {
    title: 'Комиссия сети выросла',
    text: (network) =>
      `Сеть ${network} загружена сильнее, чем минуту назад, и перевод стоит дороже. Пока ничего не отправлено.`,
    before: 'Прежняя комиссия',
    now: 'Новая комиссия',
    total: 'Новый итог',
    arrives: (client) => `${client} теперь получит`,
    accept: 'Всё равно отправить',
    busy: (integration) => `Запрос в ${integration}…`,
    cancel: 'Не сейчас',
  },

  failed: {
    declinedTitle: (integration) => `В ${integration} отклонили перевод`,
    errorTitle: 'Отправить не удалось',
    explain: 'Что произошло',
    explanation: {
      declined: (integration) =>
        `${integration} проверяет каждый перевод и может его отклонить: превышен лимит, новое устройство или незнакомый адрес. Причина указана в вашем счёте там. Баланс не изменился.`,
      error: (integration, network) =>
        `Перевод приняли в ${integration}, но не смогли передать в сеть ${network}. Его сразу отменили, баланс не изменился. Обычно чуть позже всё получается.`,
    },
    retry: 'Повторить',
    another: 'Выбрать другой счёт',
  },

  codeAgain: {
    expired: 'Код верный, но уже устарел. Введите новый.',
    second: 'Нужен ещё один код. Введите следующий.',
  },

  funding: {
    title: 'Чем оплатить остальное?',
    text: (needed, existing) => `Нужно ${needed}. У вас есть ${existing}.`,
    textNone: (needed) => `Нужно ${needed}. Пока у вас ничего нет.`,
    group: 'Способы оплаты',
    loading: (integration) => `Узнаём способы оплаты в ${integration}…`,
    available: (amount) => `Доступно ${amount}`,
    limit: (amount) => `До ${amount}`,
    fee: (percent) => `Комиссия ${percent}`,
    noFee: 'Без комиссии',
    existing: 'С вашего баланса',
    uses: (amount) => `Будет списано ${amount}`,
    uncovered: (amount) => `Не хватает ещё ${amount}. Выберите дополнительный способ оплаты.`,
    impossible: (amount) => `Даже со всем этим не хватает ${amount}. Вернитесь и введите меньше.`,
    cash: 'Денежный остаток',
    convert: (coin) => `Обменять ${coin}`,
    busy: 'Узнаём текущие комиссии…',
    progressTitle: (symbol) => `Получаем ${symbol}`,
    progressText: (integration) => `${integration} выполняет операцию. Не закрывайте эту страницу.`,
    stepBuy: (amount, name) => `Покупка ${amount}: ${name}`,
    stepConvert: (amount, coin) => `Обмен ${coin} на ${amount}`,
    stepSend: (amount) => `Отправка ${amount}`,
  },

  methods: {
    title: 'Другие способы',
    manual: {
      name: 'Любой кошелёк',
      title: 'С любого кошелька',
      hint: 'По адресу или QR-коду',
    },
    buy: {
      name: 'Карта',
      title: 'Купить картой',
      hint: 'Счёт не нужен',
    },
  },

  manual: {
    title: (symbol, network) => `Отправьте ${symbol} в сети ${network}`,
    warning: (symbol, network) =>
      `Отправляйте только ${symbol} и только в сети ${network}. Всё остальное будет потеряно.`,
    qr: (symbol) => `QR-код адреса для ${symbol}`,
    address: 'Адрес',
    copyAddress: 'Копировать адрес',
    tag: 'Memo или тег',
    copyTag: 'Копировать memo или тег',
    tagWarning: 'Без memo перевод не зачислят. Укажите и адрес, и memo.',
    minimum: 'Минимум',
    amount: 'Сумма',
    loading: 'Получаем ваш адрес…',
    waiting: 'Ждём ваш перевод. Страница заметит, когда он поступит.',
    hint: 'Настоящий перевод сюда не отправить. Чтобы продолжить, имитируйте его:',
    arrive: 'Имитировать поступление',
  },

  card: {
    title: 'Данные карты',
    text: (total) => `С этой карты будет списано ${total}.`,
    number: 'Номер карты',
    expiry: 'Срок действия',
    expiryHint: 'ММ/ГГ',
    code: 'Код безопасности',
    numberMissing: 'Введите номер карты.',
    notATestCard: 'Здесь работают только тестовые карты, указанные ниже. Не вводите настоящую.',
    expiryWrong: 'Введите будущие месяц и год, например 08/30.',
    codeWrong: 'Введите 3 цифры с обратной стороны.',
    pay: (total) => `Оплатить ${total}`,
    busy: 'Запрос в ваш банк…',
    hint: 'Настоящие карты здесь не работают. Подойдут любая будущая дата, любые 3 цифры и одна из этих карт:',
    good: 'будет принята',
    declined: 'будет отклонена',
    fill: 'Подставить',
  },

  receipt: {
    title: 'Спасибо',
    text: 'Это ваш чек. Страницу можно закрыть.',
    paid: (client) => `Получатель — ${client}`,
    reference: 'Заказ',
    nothingTitle: 'Ничего не отправлено',
    nothingText: (client) => `Каждая ссылка действует один раз. Запросите новую у ${client}.`,
  },
}

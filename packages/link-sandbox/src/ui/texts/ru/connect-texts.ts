import type { connectTexts as english } from '../en/connect-texts'
import { plural } from '../plural'
import type { Translated } from '../translated'

export const connectTexts: Translated<typeof english> = {
  source: {
    title: 'С какого счёта?',
    lead: 'Ваши сохранённые счета',
    needsLogin: 'Войдите снова, чтобы использовать',
    other: 'Другой счёт',
    otherHint: 'Выбрать из всех бирж и кошельков',
  },

  catalog: {
    title: 'Где ваш счёт?',
    transferTitle: 'Откуда отправить?',
    search: 'Поиск',
    placeholder: 'Поиск по названию',
    kinds: 'Тип счёта',
    all: 'Все',
    categories: { exchange: 'Биржи', broker: 'Брокеры', wallet: 'Кошельки' },
    recent: 'Уже использовали',
    transfers: 'Балансы и переводы',
    readOnly: 'Только балансы',
    down: 'Сейчас недоступно',
    results: (count) =>
      plural('ru', count, { one: '# результат', few: '# результата', other: '# результатов' }),
    noResults: (query) => `По запросу «${query}» ничего нет`,
    noResultsHint: 'Проверьте написание или посмотрите весь список.',
    showAll: 'Показать все',
    empty: 'Здесь нечего подключать',
    emptyHint: 'Для этого не настроен ни один сервис. Вернитесь в приложение и сообщите его разработчикам.',
  },

  login: {
    title: (integration) => `Вход в ${integration}`,
    again: (integration) => `Срок вашего входа в ${integration} истёк. Войдите снова, чтобы продолжить.`,
    lead: (client) => `${client} не увидит, что вы здесь вводите.`,
    username: 'Имя пользователя',
    password: 'Пароль',
    show: 'Показать символы',
    hide: 'Скрыть символы',
    usernameMissing: 'Введите имя пользователя.',
    passwordMissing: 'Введите пароль.',
    busy: 'Проверяем данные…',
  },

  oauth: {
    title: (integration) => `Продолжите в ${integration}`,
    lead: (integration) => `${integration} попросит войти и дать согласие в отдельном окне.`,
    steps: {
      open: (integration) => `Войдите в ${integration}`,
      allow: (client) => `Разрешите ${client} использовать ваш счёт`,
      back: 'Окно закроется само, и вы продолжите здесь',
    },
    open: (integration) => `Открыть ${integration}`,
    preparing: 'Подготавливаем…',
    waitingTitle: (integration) => `Продолжите в окне ${integration}`,
    waiting: 'Войдите там и разрешите доступ. Эта страница продолжит сама.',
    waitingStatus: (integration) => `Ждём ответа от ${integration}…`,
    again: 'Открыть окно ещё раз',
    cancel: 'Отмена',
    blocked: 'Если окно не открылось, его заблокировал браузер. Откройте его сами по этой ссылке.',
    closed: (integration) =>
      `Окно ${integration} закрыли раньше, чем вы разрешили доступ. Попробуйте ещё раз или выберите другой сервис.`,
  },

  oauthWindow: {
    consentTitle: (client) => `Разрешить ${client} использовать ваш счёт?`,
    consentLead: (integration, username) => `Вы вошли в ${integration} как ${username}.`,
    allows: (client) => `${client} сможет`,
    balances: 'Видеть ваши счета и балансы',
    addresses: 'Видеть адреса для пополнения',
    transfers: 'Отправлять только то, что вы подтвердите',
    never: (client) =>
      `${client} никогда не увидит ваш пароль. Вы можете отозвать разрешение в любой момент.`,
    allow: 'Разрешить',
    decline: 'Отмена',
    busy: 'Секунду…',
    allowedTitle: 'Доступ разрешён',
    deniedTitle: 'Доступ не разрешён',
    close: 'Можно закрыть это окно и вернуться в приложение.',
    overTitle: 'Это окно больше не нужно',
    over: 'Его уже использовали, или оно было открыто слишком долго. Закройте его и вернитесь в приложение.',
  },

  hint: {
    title: 'Это песочница',
    lead: 'Войдите как тестовый пользователь,',
    text: 'не вводите настоящие данные. Пароль:',
    use: 'Подставить:',
    users: {
      Mesh: 'все активы',
      MeshUSDC: 'USDC',
      MeshETH: 'ETH',
      Mesh2: 'пусто',
    },
    code: 'В песочнице код такой:',
  },

  code: {
    title: 'Введите код',
    lead: (integration) => `Вам отправлен код из 6 цифр от ${integration}.`,
    transferTitle: 'Подтвердите, что это вы',
    transferLead: (integration) => `Перед отправкой ${integration} запрашивает код из 6 цифр.`,
    label: 'Код',
    incomplete: 'Введите все 6 цифр кода.',
    busy: 'Проверяем код…',
    resend: 'Отправить новый код',
    resending: 'Отправляем новый код…',
    resent: 'Новый код уже в пути.',
    sending: (integration) => `${integration} отправляет ваш перевод…`,
  },

  accounts: {
    title: 'Выберите счета',
    titleOne: 'Выберите счёт',
    lead: (client) => `${client} получит доступ только к тому, что вы выберете.`,
    group: 'Счета',
    none: 'Выберите хотя бы один счёт.',
    empty: (integration) =>
      `В ${integration} нет счетов, которые можно подключить. Вернитесь и войдите под другим именем.`,
    busy: 'Подключаем…',
  },

  connected: {
    title: (integration) => `Счёт в ${integration} подключён`,
    returningTitle: (integration) => `Счёт в ${integration} уже подключён`,
    // Not by `one`, which is 21 as well.
    text: (client, count) =>
      count === 1
        ? `Теперь ${client} может использовать этот счёт.`
        : plural('ru', count, {
            one: `Теперь ${client} может использовать # счёт.`,
            few: `Теперь ${client} может использовать # счёта.`,
            other: `Теперь ${client} может использовать # счетов.`,
          }),
    accounts: 'Подключённые счета',
    another: 'Подключить другой счёт',
  },

  delayed: {
    title: (integration) => `Счёт в ${integration} почти подключён`,
    text: (integration, hours) =>
      plural('ru', hours, {
        one: `${integration} откроет доступ в течение # часа. От вас больше ничего не нужно.`,
        other: `${integration} откроет доступ в течение # часов. От вас больше ничего не нужно.`,
      }),
    steps: {
      done: 'Вы вошли',
      waiting: (integration) => `${integration} готовит доступ`,
      last: (client) => `${client} может использовать ваш счёт`,
    },
    other: 'Выбрать другой счёт',
  },
}

import type { walletTexts as english } from '../en/wallet-texts'
import type { Translated } from '../translated'

export const walletTexts: Translated<typeof english> = {
  wallet: {
    installed: 'Установлен',
    notInstalled: 'Не установлен на этом устройстве',
    groupInstalled: 'В этом браузере',

    searching: 'Ищем ваши кошельки…',
    missingTitle: (wallet) => `Кошелёк ${wallet} не установлен`,
    missing: (wallet) =>
      `Кошелёк ${wallet} не найден в этом браузере. Установите его и начните заново или выберите другой.`,
    another: 'Выбрать другой кошелёк',

    networkTitle: 'Выберите сеть',
    networkLead: (wallet) => `В ${wallet} есть счета в обеих.`,
    families: { evm: 'Ethereum и совместимые сети', solana: 'Solana' },

    connectTitle: (wallet) => `Продолжите в ${wallet}`,
    connectLead: (wallet) => `${wallet} спросит, может ли эта страница видеть ваш адрес.`,
    connectWaiting: (wallet) => `Ждём ответа от ${wallet}…`,
    connectHint: 'Если окно не открылось, нажмите на кошелёк на панели инструментов браузера.',

    accountTitle: 'Выберите счёт',
    accountLead: (wallet) => `Подключены эти счета ${wallet}.`,

    signTitle: 'Подтвердите, что он ваш',
    signLead: (wallet) =>
      `Подпишите это сообщение в ${wallet}. Это бесплатно, и средства никуда не отправляются.`,
    signVerifyLead: (client) =>
      `${client} просит подписать это сообщение. Это бесплатно, и средства никуда не отправляются.`,
    message: 'Сообщение',
    account: 'Счёт',
    sign: 'Подписать сообщение',
    signPreparing: 'Получаем сообщение…',

    sendTitle: (wallet) => `Подтвердите в ${wallet}`,
    sendLead: (wallet) => `Проверьте сумму и адрес в ${wallet} и подтвердите перевод там.`,
    sendRecording: 'Проверяем, что отправлено…',
    testNetwork: 'Тестовая сеть',

    verifiedTitle: 'Кошелёк подтверждён',
    verified: (client) => `Теперь ${client} знает, что этот адрес ваш.`,

    declined: (wallet) =>
      `Вы отклонили запрос в ${wallet}. Попробуйте ещё раз или вернитесь и выберите другой кошелёк.`,
    timeout: (wallet) => `${wallet} не отвечает. Откройте кошелёк и попробуйте ещё раз.`,
    wrongNetwork: (wallet, network) =>
      `В ${wallet} нет сети ${network}. Добавьте её там и попробуйте ещё раз.`,
    failed: (wallet) =>
      `В ${wallet} это не получилось. Проверьте, разблокирован ли кошелёк, и попробуйте ещё раз.`,
  },

  verifyTerms: {
    title: (client) => `Подтвердите кошелёк для ${client}`,
    lead: (client) => `Вы подписываете сообщение в кошельке, и ${client} узнаёт, что адрес ваш.`,
    private: {
      title: 'Ключи остаются у вас',
      text: (client) => `Их не увидит ни ${client}, ни Mesh Sandbox.`,
    },
    free: {
      title: 'Средства остаются на месте',
      text: () => 'Подпись бесплатна и не даёт доступа к вашим средствам.',
    },
  },
}

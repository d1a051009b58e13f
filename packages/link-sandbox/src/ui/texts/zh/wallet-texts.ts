import type { walletTexts as english } from '../en/wallet-texts'
import type { Translated } from '../translated'

export const walletTexts: Translated<typeof english> = {
  wallet: {
    installed: '已安装',
    notInstalled: '此设备上未安装',
    groupInstalled: '在此浏览器中',

    searching: '正在查找你的钱包…',
    missingTitle: (wallet) => `未安装 ${wallet}`,
    missing: (wallet) => `在此浏览器中未找到 ${wallet}。请安装后重新开始，或选择其他钱包。`,
    another: '选择其他钱包',

    networkTitle: '选择网络',
    networkLead: (wallet) => `${wallet} 在两种网络上都有账户。`,
    families: { evm: 'Ethereum 及兼容网络', solana: 'Solana 网络' },

    connectTitle: (wallet) => `在 ${wallet} 中继续`,
    connectLead: (wallet) => `${wallet} 会询问是否允许此页面查看你的地址。`,
    connectWaiting: (wallet) => `正在等待 ${wallet}…`,
    connectHint: '如果没有窗口打开，请点击浏览器工具栏中的钱包图标。',

    accountTitle: '选择账户',
    accountLead: (wallet) => `以下是 ${wallet} 中已连接的账户。`,

    signTitle: '证明这是你的钱包',
    signLead: (wallet) => `请在 ${wallet} 中签署此消息。签名不收费，也不会转移资产。`,
    signVerifyLead: (client) => `${client} 请你签署此消息。签名不收费，也不会转移资产。`,
    message: '消息',
    account: '账户',
    sign: '签署消息',
    signPreparing: '正在获取消息…',

    sendTitle: (wallet) => `在 ${wallet} 中批准`,
    sendLead: (wallet) => `请在 ${wallet} 中核对金额和地址，然后批准。`,
    sendRecording: '正在核对转账内容…',
    testNetwork: '测试网络',

    verifiedTitle: '钱包已验证',
    verified: (client) => `${client} 已确认此地址属于你。`,

    declined: (wallet) => `你已在 ${wallet} 中拒绝。请重试，或返回选择其他钱包。`,
    timeout: (wallet) => `${wallet} 没有响应。请打开钱包，然后重试。`,
    wrongNetwork: (wallet, network) => `${wallet} 中没有 ${network} 网络。请在钱包中添加，然后重试。`,
    failed: (wallet) => `${wallet} 无法完成此操作。请确认钱包已解锁，然后重试。`,
  },

  verifyTerms: {
    title: (client) => `为 ${client} 验证钱包`,
    lead: (client) => `在钱包中签署一条消息，${client} 即可确认地址属于你。`,
    private: {
      title: '密钥由你保管',
      text: (client) => `${client} 和 Mesh Sandbox 都不会看到你的密钥。`,
    },
    free: {
      title: '资产不会变动',
      text: () => '签名不收费，也不会授予对资产的访问权限。',
    },
  },
}

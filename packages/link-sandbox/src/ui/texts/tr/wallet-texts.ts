import type { walletTexts as english } from '../en/wallet-texts'
import type { Translated } from '../translated'

export const walletTexts: Translated<typeof english> = {
  wallet: {
    installed: 'Yüklü',
    notInstalled: 'Bu cihazda yüklü değil',
    groupInstalled: 'Bu tarayıcıda',

    searching: 'Cüzdanlarınız aranıyor…',
    missingTitle: (wallet) => `${wallet} yüklü değil`,
    missing: (wallet) =>
      `${wallet} bu tarayıcıda bulunamadı. Yükleyip yeniden başlayın ya da başka bir cüzdan seçin.`,
    another: 'Başka bir cüzdan seç',

    networkTitle: 'Ağ seçin',
    networkLead: (wallet) => `${wallet} cüzdanınızın ikisinde de hesabı var.`,
    families: { evm: 'Ethereum ve uyumlu ağlar', solana: 'Solana' },

    connectTitle: (wallet) => `${wallet} içinde devam edin`,
    connectLead: (wallet) => `${wallet}, bu sayfanın adresinizi görüp göremeyeceğini sorar.`,
    connectWaiting: (wallet) => `${wallet} bekleniyor…`,
    connectHint: 'Pencere açılmadıysa tarayıcınızın araç çubuğundaki cüzdana tıklayın.',

    accountTitle: 'Bir hesap seçin',
    accountLead: (wallet) => `Bağlı ${wallet} hesaplarınız bunlar.`,

    signTitle: 'Size ait olduğunu gösterin',
    signLead: (wallet) => `Bu mesajı ${wallet} içinde imzalayın. Ücretsizdir ve varlıklarınız yerinde kalır.`,
    signVerifyLead: (client) =>
      `${client} bu mesajı imzalamanızı istiyor. Ücretsizdir ve varlıklarınız yerinde kalır.`,
    message: 'Mesaj',
    account: 'Hesap',
    sign: 'Mesajı imzala',
    signPreparing: 'Mesaj alınıyor…',

    sendTitle: (wallet) => `${wallet} içinde onaylayın`,
    sendLead: (wallet) => `Tutarı ve adresi ${wallet} içinde kontrol edip orada onaylayın.`,
    sendRecording: 'Gönderilen kontrol ediliyor…',
    testNetwork: 'Test ağı',

    verifiedTitle: 'Cüzdanınız doğrulandı',
    verified: (client) => `${client} artık bu adresin size ait olduğunu biliyor.`,

    declined: (wallet) =>
      `İsteği ${wallet} içinde reddettiniz. Tekrar deneyin ya da geri dönüp başka bir cüzdan seçin.`,
    timeout: (wallet) => `${wallet} yanıt vermedi. Cüzdanı açıp tekrar deneyin.`,
    wrongNetwork: (wallet, network) =>
      `${wallet} ${network} ağını tanımıyor. Ağı orada ekleyip tekrar deneyin.`,
    failed: (wallet) => `${wallet} bunu yapamadı. Kilidinin açık olduğundan emin olup tekrar deneyin.`,
  },

  verifyTerms: {
    title: (client) => `${client} için cüzdanınızı doğrulayın`,
    lead: (client) => `Cüzdanınızda bir mesaj imzalarsınız ve ${client} adresin size ait olduğunu bilir.`,
    private: {
      title: 'Anahtarlarınız sizde kalır',
      text: (client) => `Onları ne ${client} görür ne de Mesh Sandbox.`,
    },
    free: {
      title: 'Varlıklarınız yerinde kalır',
      text: () => 'İmza ücretsizdir ve varlıklarınıza erişim vermez.',
    },
  },
}

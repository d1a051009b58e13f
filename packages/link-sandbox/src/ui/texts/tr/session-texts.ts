import type { sessionTexts as english } from '../en/session-texts'
import type { Translated } from '../translated'

export const sessionTexts: Translated<typeof english> = {
  header: { back: 'Geri', close: 'Kapat', sandbox: 'Sandbox' },

  common: {
    continue: 'Devam et',
    done: 'Bitti',
    tryAgain: 'Tekrar dene',
    copied: 'Kopyalandı',
    reference: (id) => `Referans ${id}`,
  },

  loading: { title: 'Mesh Sandbox açılıyor', slow: 'Hâlâ açılıyor. Bu kez normalden uzun sürüyor.' },

  terms: {
    title: (client) => `Hesabınızı ${client} uygulamasına bağlayın`,
    transferTitle: (type, client) => {
      switch (type) {
        case 'payment':
          return `${client} için ödeme`
        case 'onramp':
        case 'fiatOnRamp':
          return `${client} için satın alma`
        case 'fiatOffRamp':
          return `${client} ile nakde çevirme`
        default:
          return `${client} hesabına yatırma`
      }
    },
    lead: (client) => `Mesh Sandbox, seçtiğiniz hesabı ${client} uygulamasına bağlar.`,
    transferLead: (client) =>
      `Mesh Sandbox, seçtiğiniz hesabı bağlar ve bu hesaptan ${client} uygulamasına gönderim yapar.`,
    points: {
      private: {
        title: 'Giriş bilgileriniz gizli kalır',
        text: (client) => `${client} parolanızı hiçbir zaman görmez.`,
      },
      control: {
        title: 'Karar sizin',
        text: () => 'Siz onaylamadan hiçbir şey paylaşılmaz ve gönderilmez.',
      },
      address: {
        title: 'Doğru adres, doğru ağ',
        text: () => 'İkisi de sizin için doldurulur, böylece hiçbir şey kaybolmaz.',
      },
      undo: {
        title: 'İstediğiniz zaman sona erer',
        text: (client) => `Bağlantıyı ${client} içinden dilediğiniz an kesebilirsiniz.`,
      },
    },
    legal: 'Devam ederek şunları kabul edersiniz:',
    legalLink: 'Koşullar ve Gizlilik Bildirimi',
  },

  legal: {
    title: 'Koşullar ve Gizlilik Bildirimi',
    paragraphs: [
      [
        'Bu nedir',
        'Mesh Sandbox bir test ortamıdır. İçindeki hesaplar, bakiyeler ve transferler kurgudur; gerçek para hareket etmez.',
      ],
      [
        'Ne girersiniz',
        'Yalnızca test kullanıcılarını kullanın. Gerçek bir hesabın giriş bilgilerini asla girmeyin: Bu sayfanın onlara ihtiyacı yoktur ve onları almamalıdır.',
      ],
      [
        'Ne paylaşılır',
        'Bu sayfayı açan uygulama, seçtiğiniz hesabın adını, hesabı kullanma iznini ve onayladığınız transferin sonucunu alır.',
      ],
      ['Ne saklanır', 'Test verileri, Sandbox hangi bilgisayarda çalışıyorsa orada, silinene kadar kalır.'],
    ],
  },

  problem: {
    title: (code) => {
      switch (code) {
        case 'token_used':
        case 'token_expired':
        case 'token_unknown':
          return 'Bu bağlantı artık geçerli değil'
        case 'session_unknown':
          return 'Oturumunuz sona erdi'
        case 'unreachable':
          return 'Bağlantı yok'
        case 'no_host':
          return 'Bu sayfa bir uygulamanın içinde açılır'
        case 'connection_unknown':
          return 'Bu hesap artık bağlı değil'
        default:
          return 'Bir şeyler ters gitti'
      }
    },
    text: (code) => {
      switch (code) {
        case 'token_used':
          return 'Daha önce kullanılmış; her bağlantı bir kez geçerlidir. Uygulamaya dönüp yeniden başlayın.'
        case 'token_expired':
          return 'Zamanında kullanılmadı. Uygulamaya dönüp yeniden başlayın.'
        case 'token_unknown':
          return 'Eksik ya da başka bir yer için oluşturulmuş. Uygulamaya dönüp yeniden başlayın.'
        case 'session_unknown':
          return 'Çok uzun süre açık kaldı. Uygulamaya dönüp yeniden başlayın.'
        case 'unreachable':
          return 'Sandbox yanıt vermiyor. Çalıştığından emin olup tekrar deneyin.'
        case 'no_host':
          return 'Tek başına bir işe yaramaz. Uygulamaya dönüp oradan başlayın.'
        case 'connection_unknown':
          return 'Bağlantı bu arada kaldırılmış. Uygulamaya dönüp hesabı yeniden bağlayın.'
        case 'malformed':
        case 'internal':
          return 'Sandbox düzgün yanıt veremedi. Birazdan tekrar deneyin.'
        default:
          return 'Sandbox bu sayfanın isteğini kabul etmedi. Uygulamaya dönüp yeniden başlayın.'
      }
    },
    retry: 'Tekrar dene',
    close: 'Uygulamaya dön',
  },

  ended: { title: 'Her şey tamam', text: 'Uygulamaya dönebilirsiniz.' },

  exit: {
    title: 'Çıkmak istediğinize emin misiniz?',
    text: 'Şimdiye kadar yaptıklarınız kaybolur.',
    confirm: 'Evet, çık',
    cancel: 'Hayır, devam et',
  },

  failure: {
    unreachable: 'Yanıt gelmedi. Bağlantınızı kontrol edip tekrar deneyin.',
    malformed: 'Gelen yanıt anlaşılamadı. Birazdan tekrar deneyin.',
    unsure:
      'Yanıt gelmedi, bu yüzden transfer yola çıkmış olabilir. Tekrar deneyin: Asla iki kez gönderilmez.',
  },
}

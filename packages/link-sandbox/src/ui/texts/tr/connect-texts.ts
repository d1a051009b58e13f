import type { connectTexts as english } from '../en/connect-texts'
import { plural } from '../plural'
import type { Translated } from '../translated'

export const connectTexts: Translated<typeof english> = {
  source: {
    title: 'Hangi hesaptan gelsin?',
    lead: 'Kayıtlı hesaplarınız',
    needsLogin: 'Kullanmak için giriş yapın',
    other: 'Başka bir hesap',
    otherHint: 'Tüm borsa ve cüzdanlardan seçin',
  },

  catalog: {
    title: 'Hesabınız nerede?',
    transferTitle: 'Nereden gönderiyorsunuz?',
    search: 'Ara',
    placeholder: 'Ada göre ara',
    kinds: 'Hesap türü',
    all: 'Tümü',
    categories: { exchange: 'Borsalar', broker: 'Aracı kurumlar', wallet: 'Cüzdanlar' },
    recent: 'Daha önce kullanıldı',
    transfers: 'Bakiye ve transfer',
    readOnly: 'Yalnızca bakiye',
    down: 'Şu anda kullanılamıyor',
    results: (count) => plural('tr', count, { other: '# sonuç' }),
    noResults: (query) => `“${query}” için sonuç yok`,
    noResultsHint: 'Yazımı kontrol edin ya da tüm listeye göz atın.',
    showAll: 'Tümünü göster',
    empty: 'Burada bağlanacak bir şey yok',
    emptyHint: 'Bunun için ayarlanmış bir kurum yok. Uygulamaya dönüp geliştiricilerine haber verin.',
  },

  login: {
    title: (integration) => `${integration} girişi`,
    again: (integration) =>
      `Son ${integration} girişinizin süresi doldu. Devam etmek için yeniden giriş yapın.`,
    lead: (client) => `${client} burada girdiklerinizi görmez.`,
    username: 'Kullanıcı adı',
    password: 'Parola',
    show: 'Karakterleri göster',
    hide: 'Karakterleri gizle',
    usernameMissing: 'Kullanıcı adınızı girin.',
    passwordMissing: 'Parolanızı girin.',
    busy: 'Giriş kontrol ediliyor…',
  },

  oauth: {
    title: (integration) => `${integration} ile devam edin`,
    lead: (integration) => `${integration}, kendi penceresinde giriş yapmanızı ve onay vermenizi ister.`,
    steps: {
      open: (integration) => `${integration} hesabınıza giriş yapın`,
      allow: (client) => `${client} için hesap erişimine izin verin`,
      back: 'Pencere kendiliğinden kapanır, buradan devam edersiniz',
    },
    open: (integration) => `${integration} penceresini aç`,
    preparing: 'Hazırlanıyor…',
    waitingTitle: (integration) => `${integration} penceresinde devam edin`,
    waiting: 'Orada giriş yapıp erişime izin verin. Bu sayfa kendiliğinden devam eder.',
    waitingStatus: (integration) => `${integration} bekleniyor…`,
    again: 'Pencereyi yeniden aç',
    cancel: 'İptal',
    blocked: 'Pencere açılmadıysa tarayıcınız engellemiştir. Bu bağlantıyla kendiniz açın.',
    closed: (integration) =>
      `${integration} penceresi siz izin vermeden kapatıldı. Tekrar deneyin ya da başka bir kurum seçin.`,
  },

  oauthWindow: {
    consentTitle: (client) => `${client} hesabınızı kullansın mı?`,
    consentLead: (integration, username) => `${integration} hesabınızda ${username} olarak giriş yaptınız.`,
    allows: (client) => `${client} şunları yapabilir:`,
    balances: 'Hesaplarınızı ve bakiyelerinizi görmek',
    addresses: 'Yatırma adreslerini görmek',
    transfers: 'Yalnızca onayladıklarınızı göndermek',
    never: (client) => `${client} parolanızı hiçbir zaman görmez. İzni istediğiniz an geri alabilirsiniz.`,
    allow: 'İzin ver',
    decline: 'İptal',
    busy: 'Bir saniye…',
    allowedTitle: 'Erişime izin verdiniz',
    deniedTitle: 'Erişime izin vermediniz',
    close: 'Bu pencereyi kapatıp uygulamaya dönebilirsiniz.',
    overTitle: 'Bu pencereye artık gerek yok',
    over: 'Daha önce kullanılmış ya da çok uzun süre açık kalmış. Kapatıp uygulamaya dönün.',
  },

  hint: {
    title: 'Burası bir test ortamı',
    lead: 'Bir test kullanıcısıyla giriş yapın,',
    text: 'gerçek bilgilerinizi asla girmeyin. Parola:',
    use: 'Kullan:',
    users: {
      Mesh: 'dolu',
      MeshUSDC: 'USDC',
      MeshETH: 'ETH',
      Mesh2: 'boş',
    },
    code: 'Test ortamında kod:',
  },

  code: {
    title: 'Kodunuzu girin',
    lead: (integration) => `${integration} size 6 haneli bir kod gönderdi.`,
    transferTitle: 'Siz olduğunuzu doğrulayın',
    transferLead: (integration) => `${integration} gönderimden önce 6 haneli bir kod ister.`,
    label: 'Kod',
    incomplete: 'Kodun 6 hanesini de girin.',
    busy: 'Kodunuz kontrol ediliyor…',
    resend: 'Yeni kod gönder',
    resending: 'Yeni kod gönderiliyor…',
    resent: 'Yeni kod yolda.',
    sending: (integration) => `${integration} transferinizi gönderiyor…`,
  },

  accounts: {
    title: 'Hesapları seçin',
    titleOne: 'Bir hesap seçin',
    lead: (client) => `${client} yalnızca seçtiklerinize erişir.`,
    group: 'Hesaplar',
    none: 'En az bir hesap seçin.',
    empty: (integration) =>
      `${integration} girişinizde bağlanacak hesap yok. Geri dönüp başka bir kullanıcıyla giriş yapın.`,
    busy: 'Bağlanıyor…',
  },

  connected: {
    title: (integration) => `${integration} bağlandı`,
    returningTitle: (integration) => `${integration} zaten bağlı`,
    text: (client, count) =>
      plural('tr', count, {
        one: `${client} artık bu hesabı kullanabilir.`,
        other: `${client} artık bu # hesabı kullanabilir.`,
      }),
    accounts: 'Bağlı hesaplar',
    another: 'Başka bir hesap bağla',
  },

  delayed: {
    title: (integration) => `${integration} neredeyse bağlandı`,
    text: (integration, hours) =>
      plural('tr', hours, {
        other: `${integration} # saat içinde erişim verir. Yapmanız gereken başka bir şey yok.`,
      }),
    steps: {
      done: 'Giriş yaptınız',
      waiting: (integration) => `${integration} erişimi hazırlıyor`,
      last: (client) => `${client} hesabınızı kullanabilir`,
    },
    other: 'Başka bir hesap seç',
  },
}

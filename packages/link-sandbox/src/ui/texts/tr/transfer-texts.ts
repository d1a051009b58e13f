import type { transferTexts as english } from '../en/transfer-texts'
import type { Translated } from '../translated'

export const transferTexts: Translated<typeof english> = {
  assets: {
    title: (type) => {
      switch (type) {
        case 'payment':
          return 'Neyle ödemek istersiniz?'
        case 'onramp':
        case 'fiatOnRamp':
          return 'Ne satın almak istersiniz?'
        case 'fiatOffRamp':
          return 'Neyi nakde çevirmek istersiniz?'
        default:
          return 'Ne yatırmak istersiniz?'
      }
    },
    manualTitle: 'Ne göndermek istersiniz?',
    from: (integration) => `${integration} hesabından`,
    loadingSlow: (integration) => `${integration} bakiyeleriniz alınıyor…`,
    available: 'Kullanılabilir',
    unavailable: 'Kullanılamaz',
    needsFunding: 'Satın alarak veya dönüştürerek',
    reason: (reason) => {
      switch (reason) {
        case 'symbolDoesNotMatch':
        case 'notSupportedForTransferByTarget':
          return 'Burada kabul edilmiyor'
        case 'notSupportedForTransferBySource':
          return 'Bu hesaptan gönderilemez'
        case 'amountNotSufficient':
          return 'Bakiye yetersiz'
        case 'noEligibleNetworks':
          return 'Ortak ağ yok'
        case 'noPrice':
          return 'Şu anda fiyat yok'
        default:
          return 'Şu anda gönderilemez'
      }
    },
  },

  noAssets: {
    title: 'Gönderilecek bir şey yok',
    text: (integration, symbols) =>
      symbols.length > 0
        ? `${integration} hesabınızda kabul edilenlerden yeterince yok: ${symbols.join(', ')}.`
        : `${integration} hesabınızda kabul edilen bir varlık yok.`,
    held: 'Bu hesapta',
    another: 'Başka bir hesap seç',
  },

  network: {
    title: 'Ağ seçin',
    lead: (client, symbol) => `${client} bu ağlarda ${symbol} kabul ediyor. Adres sizin için doldurulur.`,
    fee: (fee) => `Ücret ${fee}`,
    noFee: 'Ücretsiz',
    cheapest: 'En düşük ücret',
  },

  amount: {
    title: (type) => (type === 'payment' ? 'Ne kadar ödüyorsunuz?' : 'Ne kadar?'),
    label: 'Tutar',
    unit: (unit) => `${unit} olarak gir`,
    max: 'Maks.',
    available: (amount) => `Kullanılabilir: ${amount}`,
    upTo: (amount) => `En fazla ${amount}`,
    feesIncluded: 'Ücretler bu tutardan düşülür.',
    about: (amount) => `≈ ${amount}`,
    to: (symbol, network) => `${network} ağında ${symbol}`,
    missing: 'Bir tutar girin.',
    malformed: 'Bu bir tutar değil. Rakam kullanın, ondalık için virgül koyun: 1,5',
    tooLow: (min) => `En düşük tutar ${min}. Daha yüksek bir tutar girin.`,
    tooHigh: (max) => `Ücretlerden sonra en fazla ${max} gönderebilirsiniz. Daha düşük bir tutar girin.`,
    fixed: (client) => `Tutarı ${client} belirledi`,
    busy: 'Güncel ücretler alınıyor…',
  },

  preview: {
    title: 'Kontrol edip onaylayın',
    arrives: (client) => `${client} alır`,
    from: 'Gönderen',
    to: 'Alıcı',
    network: 'Ağ',
    amount: 'Tutar',
    networkFee: 'Ağ ücreti',
    institutionFee: (integration) => `${integration} ücreti`,
    clientFee: (client) => `${client} ücreti`,
    noFee: 'Ücretsiz',
    total: 'Toplam',
    copyAddress: 'Adresi kopyala',
    copyFailed: 'Kopyalanamadı. Adresi seçip kopyalayın.',
    validFor: (time) => `Ücretlerin geçerlilik süresi: ${time}`,
    expired: 'Bu ücretler artık güncel değil.',
    refresh: 'Ücretleri güncelle',
    refreshing: 'Güncel ücretler alınıyor…',
    tag: 'Memo veya etiket',
    cardFee: 'Kart ücreti',
    feesIncluded: 'Ücretler gönderdiğiniz tutardan düşülür.',
    purpose: 'Açıklama',
    funding: 'Ödeme kaynağı',
    confirm: (type) => {
      switch (type) {
        case 'payment':
          return 'Ödemeyi onayla'
        case 'onramp':
        case 'fiatOnRamp':
          return 'Satın almayı onayla'
        case 'fiatOffRamp':
          return 'Nakde çevirmeyi onayla'
        default:
          return 'Yatırmayı onayla'
      }
    },
    busy: (integration) => `${integration} bekleniyor…`,
  },

  executed: {
    title: 'Yolda',
    text: (amount, client) => `${amount} yola çıktı. Alıcı: ${client}.`,
    stepsLabel: 'Sırada ne var',
    sent: (integration) => `${integration} gönderdi`,
    confirming: (network) => `${network} ağı onaylıyor`,
    confirmingHint: 'Genellikle birkaç dakika içinde',
    credited: (client) => `${client} hesaba geçiriyor`,
    creditedHint: 'Bu sayfayı kapatabilirsiniz, işlem kendiliğinden sürer',
    stepDone: 'tamamlandı',
    stepNow: 'sürüyor',
    stepNext: 'sırada',
    arrivedTitle: 'Transfer ulaştı',
    arrivedText: (amount, client) => `${amount} ulaştı. Alıcı: ${client}.`,
    failedTitle: 'Transfer ulaşmadı',
    failedText: 'Ağ bu transferi kabul etmedi. Tutar geldiği yere geri döndü.',
    confirmed: (network) => `${network} ağında onaylandı`,
    notConfirmed: (network) => `${network} ağında onaylanmadı`,
    stepFailed: 'başarısız',
    transaction: 'İşlem',
    copyTransaction: 'İşlemi kopyala',

    total: 'Toplam',
  },

  kyc: {
    title: (integration) => `${integration} sizi daha iyi tanımak istiyor`,
    text: (integration) =>
      `Gönderimden önce ${integration} kimliğinizi doğrulamalı. ${integration} uygulamasını açın, adımları izleyin, sonra buraya dönün.`,
    done: 'Tamamladım',
    busy: (integration) => `${integration} bekleniyor…`,
    hint: 'Test ortamında bir belge göstermeniz gerekmez: Bir sonraki kontrol başarılı olur.',
  },

  feeRisen: {
    title: 'Ağ ücreti yükseldi',
    text: (network) =>
      `${network} ağı az öncekinden daha yoğun, bu yüzden göndermek daha pahalı. Henüz hiçbir şey gönderilmedi.`,
    before: 'Önceki ücret',
    now: 'Yeni ücret',
    total: 'Yeni toplam',
    arrives: (client) => `${client} artık alır`,
    accept: 'Yine de gönder',
    busy: (integration) => `${integration} bekleniyor…`,
    cancel: 'Şimdi değil',
  },

  failed: {
    declinedTitle: (integration) => `${integration} transferi reddetti`,
    errorTitle: 'Gönderilemedi',
    explain: 'Ne olduğuna bak',
    explanation: {
      declined: (integration) =>
        `${integration} her transferi kontrol eder ve reddedebilir: limit aşımı, yeni bir cihaz ya da tanımadığı bir adres yüzünden. Nedeni oradaki hesabınızda görebilirsiniz. Bakiyeniz değişmedi.`,
      error: (integration, network) =>
        `${integration} transferi kabul etti, ancak ${network} ağına iletemedi. İşlem hemen geri alındı, bakiyeniz değişmedi. Biraz sonra genellikle sorunsuz olur.`,
    },
    retry: 'Tekrar dene',
    another: 'Başka bir hesap kullan',
  },

  codeAgain: {
    expired: 'Kod doğruydu, ancak süresi dolmuş. Yenisini girin.',
    second: 'Bir kod daha gerekiyor. Sıradakini girin.',
  },

  funding: {
    title: 'Kalanını nasıl ödersiniz?',
    text: (needed, existing) => `Gereken: ${needed}. Sizde olan: ${existing}.`,
    textNone: (needed) => `Gereken: ${needed}. Sizde henüz hiç yok.`,
    group: 'Ödeme yolları',
    loading: (integration) => `${integration} seçenekleriniz alınıyor…`,
    available: (amount) => `Kullanılabilir: ${amount}`,
    limit: (amount) => `En fazla ${amount}`,
    fee: (percent) => `${percent} ücret`,
    noFee: 'Ücretsiz',
    existing: 'Bakiyenizden',
    uses: (amount) => `Kullanılan: ${amount}`,
    uncovered: (amount) => `${amount} daha gerekiyor. Bir ödeme yolu daha seçin.`,
    impossible: (amount) => `Hepsiyle bile ${amount} eksik kalıyor. Geri dönüp daha az girin.`,
    cash: 'Nakit',
    convert: (coin) => `${coin} dönüştür`,
    busy: 'Güncel ücretler alınıyor…',
    progressTitle: (symbol) => `${symbol} alınıyor`,
    progressText: (integration) => `${integration} işlemi yürütüyor. Lütfen bu sayfayı açık tutun.`,
    stepBuy: (amount, name) => `${name} ile ${amount} satın alma`,
    stepConvert: (amount, coin) => `${coin} → ${amount} dönüştürme`,
    stepSend: (amount) => `${amount} gönderme`,
  },

  methods: {
    title: 'Diğer yollar',
    manual: {
      name: 'Herhangi bir cüzdan',
      title: 'Herhangi bir cüzdandan',
      hint: 'Adres veya QR kodu ile',
    },
    buy: {
      name: 'Kart',
      title: 'Kartla satın al',
      hint: 'Hesap gerekmez',
    },
  },

  manual: {
    title: (symbol, network) => `${network} ağında ${symbol} gönderin`,
    warning: (symbol, network) =>
      `Yalnızca ${symbol} ve yalnızca ${network} ağında gönderin. Başka her şey kaybolur.`,
    qr: (symbol) => `${symbol} adresinin QR kodu`,
    address: 'Adres',
    copyAddress: 'Adresi kopyala',
    tag: 'Memo veya etiket',
    copyTag: 'Memo veya etiketi kopyala',
    tagWarning: 'Memo olmadan tutar hesaba geçmez. İkisini de girin.',
    minimum: 'En az',
    amount: 'Tutar',
    loading: 'Adresiniz alınıyor…',
    waiting: 'Transferiniz bekleniyor. Ulaştığında bu sayfa fark eder.',
    hint: 'Buraya gerçek bir şey gönderilemez. Devam etmek için gönderilmiş sayın:',
    arrive: 'Ulaşmış say',
  },

  card: {
    title: 'Kart bilgileri',
    text: (total) => `Bu karttan çekilecek tutar: ${total}.`,
    number: 'Kart numarası',
    expiry: 'Son kullanma',
    expiryHint: 'AA/YY',
    code: 'Güvenlik kodu',
    numberMissing: 'Kart numarasını girin.',
    notATestCard: 'Burada yalnızca aşağıdaki test kartları çalışır. Gerçek bir kart asla girmeyin.',
    expiryWrong: 'Gelecekteki bir ay ve yıl girin, örneğin 08/30.',
    codeWrong: 'Arka yüzdeki 3 rakamı girin.',
    pay: (total) => `${total} öde`,
    busy: 'Bankanız bekleniyor…',
    hint: 'Burada gerçek kart çalışmaz. Gelecekteki bir tarih, herhangi 3 rakam ve şunlardan biri yeterli:',
    good: 'kabul edilir',
    declined: 'reddedilir',
    fill: 'Kullan',
  },

  receipt: {
    title: 'Teşekkürler',
    text: 'Bu sizin makbuzunuz. Bu sayfayı kapatabilirsiniz.',
    paid: (client) => `Ödeme alan: ${client}`,
    reference: 'Sipariş',
    nothingTitle: 'Hiçbir şey gönderilmedi',
    nothingText: (client) => `Her bağlantı bir kez geçerlidir. ${client} size yenisini verebilir.`,
  },
}

import type { transferTexts as english } from '../en/transfer-texts'
import type { Translated } from '../translated'

export const transferTexts: Translated<typeof english> = {
  assets: {
    title: (type) => {
      switch (type) {
        case 'payment':
          return 'किससे भुगतान करना है?'
        case 'onramp':
        case 'fiatOnRamp':
          return 'क्या खरीदना है?'
        case 'fiatOffRamp':
          return 'क्या नकद में बदलना है?'
        default:
          return 'क्या जमा करना है?'
      }
    },
    manualTitle: 'क्या भेजना है?',
    from: (integration) => `${integration} से`,
    loadingSlow: (integration) => `${integration} में आपके बैलेंस देखे जा रहे हैं…`,
    available: 'उपलब्ध',
    unavailable: 'उपलब्ध नहीं',
    needsFunding: 'साथ-साथ खरीदें या बदलें',
    reason: (reason) => {
      switch (reason) {
        case 'symbolDoesNotMatch':
        case 'notSupportedForTransferByTarget':
          return 'यहाँ स्वीकार नहीं होता'
        case 'notSupportedForTransferBySource':
          return 'इस खाते से नहीं भेजा जा सकता'
        case 'amountNotSufficient':
          return 'बैलेंस कम है'
        case 'noEligibleNetworks':
          return 'दोनों ओर एक जैसा नेटवर्क नहीं'
        case 'noPrice':
          return 'अभी कोई भाव नहीं है'
        default:
          return 'अभी नहीं भेजा जा सकता'
      }
    },
  },

  noAssets: {
    title: 'यहाँ भेजने के लिए कुछ नहीं है',
    text: (integration, symbols) =>
      symbols.length > 0
        ? `जो स्वीकार होता है, वह आपके ${integration} खाते में बहुत कम है: ${symbols.join(', ')}।`
        : `जो स्वीकार होता है, वह आपके ${integration} खाते में नहीं है।`,
    held: 'इस खाते में',
    another: 'कोई दूसरा खाता चुनें',
  },

  network: {
    title: 'नेटवर्क चुनें',
    lead: (client, symbol) => `${client} में ${symbol} इन नेटवर्क पर स्वीकार होता है। पता पहले से भरा हुआ है।`,
    fee: (fee) => `शुल्क ${fee}`,
    noFee: 'कोई शुल्क नहीं',
    cheapest: 'सबसे कम शुल्क',
  },

  amount: {
    title: (type) => (type === 'payment' ? 'कितना भुगतान करना है?' : 'कितना?'),
    label: 'राशि',
    unit: (unit) => `${unit} में डालें`,
    max: 'अधिकतम',
    available: (amount) => `${amount} उपलब्ध`,
    upTo: (amount) => `${amount} तक`,
    feesIncluded: 'शुल्क इसी राशि में से काटे जाते हैं।',
    about: (amount) => `≈ ${amount}`,
    to: (symbol, network) => `${network} पर ${symbol}`,
    missing: 'राशि डालें।',
    malformed: 'यह राशि नहीं है। अंकों का इस्तेमाल करें और दशमलव के लिए बिंदु लगाएँ: 1.5',
    tooLow: (min) => `न्यूनतम राशि ${min} है। इससे ज़्यादा राशि डालें।`,
    tooHigh: (max) => `शुल्क के बाद ${max} तक भेजा जा सकता है। इससे कम राशि डालें।`,
    fixed: (client) => `${client} ने तय की है`,
    busy: 'आज के शुल्क देखे जा रहे हैं…',
  },

  preview: {
    title: 'जाँचें और पुष्टि करें',
    arrives: (client) => `${client} को मिलेगा`,
    from: 'कहाँ से',
    to: 'किस पते पर',
    network: 'नेटवर्क',
    amount: 'राशि',
    networkFee: 'नेटवर्क शुल्क',
    institutionFee: (integration) => `${integration} का शुल्क`,
    clientFee: (client) => `${client} का शुल्क`,
    noFee: 'मुफ़्त',
    total: 'कुल',
    copyAddress: 'पता कॉपी करें',
    copyFailed: 'कॉपी नहीं हो सका। पता चुनकर खुद कॉपी करें।',
    validFor: (time) => `ये शुल्क ${time} तक मान्य हैं`,
    expired: 'ये शुल्क पुराने हो गए हैं।',
    refresh: 'शुल्क अपडेट करें',
    refreshing: 'आज के शुल्क देखे जा रहे हैं…',
    tag: 'मेमो या टैग',
    cardFee: 'कार्ड शुल्क',
    feesIncluded: 'शुल्क भेजी जाने वाली राशि में से काटे जाते हैं।',
    purpose: 'किसके लिए',
    funding: 'भुगतान का स्रोत',
    confirm: (type) => {
      switch (type) {
        case 'payment':
          return 'भुगतान की पुष्टि करें'
        case 'onramp':
        case 'fiatOnRamp':
          return 'खरीद की पुष्टि करें'
        case 'fiatOffRamp':
          return 'निकासी की पुष्टि करें'
        default:
          return 'जमा की पुष्टि करें'
      }
    },
    busy: (integration) => `${integration} से पूछा जा रहा है…`,
  },

  executed: {
    title: 'ट्रांसफ़र रास्ते में है',
    text: (amount, client) => `${amount} की राशि ${client} के लिए निकल चुकी है।`,
    stepsLabel: 'आगे क्या होगा',
    sent: (integration) => `${integration} से भेजा गया`,
    confirming: (network) => `${network} पर पुष्टि`,
    confirmingHint: 'आम तौर पर कुछ ही मिनटों में',
    credited: (client) => `${client} में राशि जमा`,
    creditedHint: 'यह पेज बंद कर सकते हैं, बाकी काम अपने आप होगा',
    stepDone: 'हो गया',
    stepNow: 'चल रहा है',
    stepNext: 'बाकी है',
    arrivedTitle: 'राशि पहुँच गई',
    arrivedText: (amount, client) => `${amount} की राशि ${client} तक पहुँच गई है।`,
    failedTitle: 'राशि नहीं पहुँची',
    failedText: 'नेटवर्क ने यह ट्रांसफ़र स्वीकार नहीं किया। राशि वहीं लौट गई है जहाँ से भेजी गई थी।',
    confirmed: (network) => `${network} पर पुष्टि हुई`,
    notConfirmed: (network) => `${network} पर पुष्टि नहीं हुई`,
    stepFailed: 'विफल',
    transaction: 'ट्रांज़ैक्शन',
    copyTransaction: 'ट्रांज़ैक्शन कॉपी करें',

    total: 'कुल',
  },

  kyc: {
    title: (integration) => `${integration} को आपकी पहचान की पुष्टि करनी है`,
    text: (integration) =>
      `कुछ भी भेजने से पहले यह पुष्टि ज़रूरी है। ${integration} खोलें, वहाँ के चरण पूरे करें और फिर यहाँ लौटें।`,
    done: 'मैंने पूरा कर लिया',
    busy: (integration) => `${integration} से पूछा जा रहा है…`,
    hint: 'सैंडबॉक्स में कुछ दिखाना ज़रूरी नहीं है: अगली जाँच सफल होगी।',
  },

  feeRisen: {
    title: 'नेटवर्क शुल्क बढ़ गया है',
    text: (network) =>
      `${network} पर अभी पहले से ज़्यादा भीड़ है, इसलिए भेजना महँगा हो गया है। अब तक कुछ नहीं भेजा गया है।`,
    before: 'पहले का शुल्क',
    now: 'अब का शुल्क',
    total: 'नया कुल',
    arrives: (client) => `${client} को अब मिलेगा`,
    accept: 'फिर भी भेजें',
    busy: (integration) => `${integration} से पूछा जा रहा है…`,
    cancel: 'अभी नहीं',
  },

  failed: {
    declinedTitle: (integration) => `${integration} ने ट्रांसफ़र अस्वीकार किया`,
    errorTitle: 'भेजा नहीं जा सका',
    explain: 'देखें कि क्या हुआ',
    explanation: {
      declined: (integration) =>
        `${integration} में हर ट्रांसफ़र की जाँच होती है और वह अस्वीकार हो सकता है: सीमा से ज़्यादा राशि, नया डिवाइस या अनजान पता। वजह वहाँ आपके खाते में लिखी है। आपका बैलेंस नहीं बदला है।`,
      error: (integration, network) =>
        `${integration} ने ट्रांसफ़र स्वीकार किया, पर उसे ${network} तक नहीं पहुँचाया जा सका। उसे तुरंत वापस कर दिया गया और आपका बैलेंस नहीं बदला है। थोड़ी देर बाद यह आम तौर पर हो जाता है।`,
    },
    retry: 'फिर कोशिश करें',
    another: 'दूसरा खाता इस्तेमाल करें',
  },

  codeAgain: {
    expired: 'कोड सही था, पर पुराना हो चुका है। नया कोड डालें।',
    second: 'एक और कोड चाहिए। अगला कोड डालें।',
  },

  funding: {
    title: 'बाकी भुगतान कैसे करना है?',
    text: (needed, existing) => `इसके लिए ${needed} चाहिए। आपके पास ${existing} है।`,
    textNone: (needed) => `इसके लिए ${needed} चाहिए। आपके पास अभी कुछ नहीं है।`,
    group: 'भुगतान के तरीके',
    loading: (integration) => `${integration} में आपके विकल्प देखे जा रहे हैं…`,
    available: (amount) => `${amount} उपलब्ध`,
    limit: (amount) => `${amount} तक`,
    fee: (percent) => `${percent} शुल्क`,
    noFee: 'कोई शुल्क नहीं',
    existing: 'आपके बैलेंस से',
    uses: (amount) => `${amount} लगेगा`,
    uncovered: (amount) => `अभी ${amount} कम है। भुगतान का एक और तरीका चुनें।`,
    impossible: (amount) => `यह सब मिलाकर भी ${amount} कम है। वापस जाकर कम राशि डालें।`,
    cash: 'नकद बैलेंस',
    convert: (coin) => `${coin} बदलें`,
    busy: 'आज के शुल्क देखे जा रहे हैं…',
    progressTitle: (symbol) => `आपके ${symbol} लिए जा रहे हैं`,
    progressText: (integration) => `${integration} में काम चल रहा है। कृपया यह पेज खुला रखें।`,
    stepBuy: (amount, name) => `${name} से ${amount} खरीदें`,
    stepConvert: (amount, coin) => `${coin} को ${amount} में बदलें`,
    stepSend: (amount) => `${amount} भेजें`,
  },

  methods: {
    title: 'दूसरे तरीके',
    manual: {
      name: 'कोई भी वॉलेट',
      title: 'किसी भी वॉलेट से भेजें',
      hint: 'पते या QR कोड से',
    },
    buy: {
      name: 'कार्ड',
      title: 'कार्ड से खरीदें',
      hint: 'खाते की ज़रूरत नहीं',
    },
  },

  manual: {
    title: (symbol, network) => `${network} पर ${symbol} भेजें`,
    warning: (symbol, network) => `केवल ${symbol} भेजें और केवल ${network} पर। बाकी सब खो जाएगा।`,
    qr: (symbol) => `${symbol} के पते का QR कोड`,
    address: 'पता',
    copyAddress: 'पता कॉपी करें',
    tag: 'मेमो या टैग',
    copyTag: 'मेमो या टैग कॉपी करें',
    tagWarning: 'मेमो के बिना राशि जमा नहीं हो सकती। पता और मेमो, दोनों डालें।',
    minimum: 'न्यूनतम',
    amount: 'राशि',
    loading: 'आपका पता लिया जा रहा है…',
    waiting: 'आपके ट्रांसफ़र का इंतज़ार है। राशि आते ही इस पेज पर दिखेगी।',
    hint: 'यहाँ असली राशि नहीं भेजी जा सकती। आगे बढ़ने के लिए मान लें कि भेज दी गई:',
    arrive: 'राशि आई मान लें',
  },

  card: {
    title: 'कार्ड की जानकारी',
    text: (total) => `इस कार्ड से ${total} काटे जाएँगे।`,
    number: 'कार्ड नंबर',
    expiry: 'समाप्ति तिथि',
    // The card itself has it in Latin letters.
    expiryHint: 'MM/YY',
    code: 'सुरक्षा कोड',
    numberMissing: 'कार्ड नंबर डालें।',
    notATestCard: 'यहाँ केवल नीचे दिए गए टेस्ट कार्ड चलते हैं। असली कार्ड कभी न डालें।',
    expiryWrong: 'आने वाला महीना और साल डालें, जैसे 08/30।',
    codeWrong: 'पीछे लिखे 3 अंक डालें।',
    pay: (total) => `${total} का भुगतान करें`,
    busy: 'आपके बैंक से पूछा जा रहा है…',
    hint: 'यहाँ कोई असली कार्ड नहीं चलता। आने वाली कोई भी तारीख, कोई भी 3 अंक और इनमें से एक कार्ड डालें:',
    good: 'स्वीकार होता है',
    declined: 'अस्वीकार होता है',
    fill: 'इस्तेमाल करें',
  },

  receipt: {
    title: 'धन्यवाद',
    text: 'यह आपकी रसीद है। अब यह पेज बंद कर सकते हैं।',
    paid: (client) => `${client} को भुगतान`,
    reference: 'ऑर्डर',
    nothingTitle: 'कुछ नहीं भेजा गया',
    nothingText: (client) => `हर लिंक एक ही बार काम करता है। ${client} से नया लिंक लें।`,
  },
}

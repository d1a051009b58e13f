import type { connectTexts as english } from '../en/connect-texts'
import { plural } from '../plural'
import type { Translated } from '../translated'

export const connectTexts: Translated<typeof english> = {
  source: {
    title: 'किस खाते से भेजना है?',
    lead: 'आपके सेव किए हुए खाते',
    needsLogin: 'इस्तेमाल के लिए फिर लॉग इन करें',
    other: 'कोई दूसरा खाता',
    otherHint: 'सभी एक्सचेंज और वॉलेट में से चुनें',
  },

  catalog: {
    title: 'आपका खाता कहाँ है?',
    transferTitle: 'कहाँ से भेजना है?',
    search: 'खोजें',
    placeholder: 'नाम से खोजें',
    kinds: 'खाते का प्रकार',
    all: 'सभी',
    categories: { exchange: 'एक्सचेंज', broker: 'ब्रोकर', wallet: 'वॉलेट' },
    recent: 'पहले इस्तेमाल हुए',
    transfers: 'बैलेंस और ट्रांसफ़र',
    readOnly: 'केवल बैलेंस',
    down: 'अभी उपलब्ध नहीं है',
    results: (count) => plural('hi', count, { other: '# परिणाम' }),
    noResults: (query) => `“${query}” से मिलता कुछ नहीं मिला`,
    noResultsHint: 'वर्तनी जाँचें या पूरी सूची देखें।',
    showAll: 'सभी दिखाएँ',
    empty: 'यहाँ जोड़ने के लिए कुछ नहीं है',
    emptyHint: 'इसके लिए कोई संस्था सेट नहीं है। ऐप में वापस जाकर उसके डेवलपर को बताएँ।',
  },

  login: {
    title: (integration) => `${integration} में लॉग इन करें`,
    again: (integration) =>
      `${integration} में आपके पिछले लॉगिन का समय खत्म हो गया है। जारी रखने के लिए फिर लॉग इन करें।`,
    lead: (client) => `आप यहाँ जो डालेंगे, वह ${client} को नहीं दिखेगा।`,
    username: 'यूज़रनेम',
    password: 'पासवर्ड',
    show: 'अक्षर दिखाएँ',
    hide: 'अक्षर छिपाएँ',
    usernameMissing: 'अपना यूज़रनेम डालें।',
    passwordMissing: 'अपना पासवर्ड डालें।',
    busy: 'लॉगिन जाँचा जा रहा है…',
  },

  oauth: {
    title: (integration) => `${integration} पर जारी रखें`,
    lead: (integration) => `${integration} की अपनी विंडो में लॉग इन करना और सहमति देना होगा।`,
    steps: {
      open: (integration) => `${integration} में लॉग इन करें`,
      allow: (client) => `${client} को अपना खाता इस्तेमाल करने की अनुमति दें`,
      back: 'विंडो अपने आप बंद हो जाएगी और आगे का काम यहीं होगा',
    },
    open: (integration) => `${integration} खोलें`,
    preparing: 'तैयारी हो रही है…',
    waitingTitle: (integration) => `${integration} की विंडो में जारी रखें`,
    waiting: 'वहाँ लॉग इन करके अनुमति दें। यह पेज अपने आप आगे बढ़ेगा।',
    waitingStatus: (integration) => `${integration} का इंतज़ार है…`,
    again: 'विंडो फिर से खोलें',
    cancel: 'रद्द करें',
    blocked: 'अगर कोई विंडो नहीं खुली, तो उसे आपके ब्राउज़र ने रोका है। इस लिंक से उसे खुद खोलें।',
    closed: (integration) =>
      `अनुमति मिलने से पहले ही ${integration} की विंडो बंद हो गई। फिर कोशिश करें या कोई दूसरी संस्था चुनें।`,
  },

  oauthWindow: {
    consentTitle: (client) => `${client} को अपना खाता इस्तेमाल करने दें?`,
    consentLead: (integration, username) => `${integration} में आपका लॉगिन ${username} के नाम से है।`,
    allows: (client) => `${client} को ये अनुमतियाँ मिलेंगी`,
    balances: 'आपके खाते और बैलेंस देखना',
    addresses: 'जमा करने के पते देखना',
    transfers: 'केवल वही भेजना जिसकी आप पुष्टि करें',
    never: (client) => `${client} को आपका पासवर्ड कभी नहीं दिखता। यह अनुमति कभी भी वापस ली जा सकती है।`,
    allow: 'अनुमति दें',
    decline: 'रद्द करें',
    busy: 'एक पल…',
    allowedTitle: 'आपने अनुमति दे दी है',
    deniedTitle: 'आपने अनुमति नहीं दी है',
    close: 'अब यह विंडो बंद करके ऐप में वापस जा सकते हैं।',
    overTitle: 'अब इस विंडो की ज़रूरत नहीं है',
    over: 'इसका इस्तेमाल हो चुका है या यह बहुत देर तक खुली रही। इसे बंद करके ऐप में वापस जाएँ।',
  },

  hint: {
    title: 'यह सैंडबॉक्स है',
    lead: 'टेस्ट यूज़र से लॉग इन करें,',
    text: 'असली जानकारी कभी न डालें। पासवर्ड:',
    use: 'इस्तेमाल करें:',
    users: {
      Mesh: 'सभी एसेट',
      MeshUSDC: 'USDC',
      MeshETH: 'ETH',
      Mesh2: 'खाली',
    },
    code: 'सैंडबॉक्स में कोड:',
  },

  code: {
    title: 'अपना कोड डालें',
    lead: (integration) => `${integration} ने आपको 6 अंकों का कोड भेजा है।`,
    transferTitle: 'पुष्टि करें कि यह आप ही हैं',
    transferLead: (integration) => `भेजने से पहले ${integration} में 6 अंकों का कोड ज़रूरी है।`,
    label: 'कोड',
    incomplete: 'कोड के सभी 6 अंक डालें।',
    busy: 'कोड जाँचा जा रहा है…',
    resend: 'नया कोड भेजें',
    resending: 'नया कोड भेजा जा रहा है…',
    resent: 'नया कोड आने वाला है।',
    sending: (integration) => `${integration} से आपका ट्रांसफ़र भेजा जा रहा है…`,
  },

  accounts: {
    title: 'खाते चुनें',
    titleOne: 'खाता चुनें',
    lead: (client) => `${client} को केवल आपके चुने हुए खातों की पहुँच मिलेगी।`,
    group: 'खाते',
    none: 'कम से कम एक खाता चुनें।',
    empty: (integration) =>
      `${integration} में जोड़ने के लिए कोई खाता नहीं है। वापस जाकर किसी दूसरे लॉगिन का इस्तेमाल करें।`,
    busy: 'जोड़ा जा रहा है…',
  },

  connected: {
    title: (integration) => `${integration} जुड़ गया है`,
    returningTitle: (integration) => `${integration} पहले से जुड़ा हुआ है`,
    text: (client, count) =>
      plural('hi', count, {
        one: `अब ${client} में इस खाते का इस्तेमाल हो सकता है।`,
        other: `अब ${client} में इन # खातों का इस्तेमाल हो सकता है।`,
      }),
    accounts: 'जुड़े हुए खाते',
    another: 'एक और खाता जोड़ें',
  },

  delayed: {
    title: (integration) => `${integration} बस जुड़ने ही वाला है`,
    text: (integration, hours) =>
      plural('hi', hours, {
        other: `${integration} से # घंटे के अंदर पहुँच मिल जाएगी। अब आपको और कुछ नहीं करना है।`,
      }),
    steps: {
      done: 'आपने लॉग इन कर लिया है',
      waiting: (integration) => `${integration} में पहुँच तैयार हो रही है`,
      last: (client) => `${client} में आपके खाते का इस्तेमाल हो सकेगा`,
    },
    other: 'कोई दूसरा खाता चुनें',
  },
}

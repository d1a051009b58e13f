import type { sessionTexts as english } from '../en/session-texts'
import type { Translated } from '../translated'

export const sessionTexts: Translated<typeof english> = {
  header: { back: 'वापस', close: 'बंद करें', sandbox: 'सैंडबॉक्स' },

  common: {
    continue: 'जारी रखें',
    done: 'हो गया',
    tryAgain: 'फिर कोशिश करें',
    copied: 'कॉपी हो गया',
    reference: (id) => `संदर्भ ${id}`,
  },

  loading: {
    title: 'Mesh Sandbox खुल रहा है',
    slow: 'अभी भी खुल रहा है। इसमें सामान्य से ज़्यादा समय लग रहा है।',
  },

  terms: {
    title: (client) => `अपना खाता ${client} से जोड़ें`,
    transferTitle: (type, client) => {
      switch (type) {
        case 'payment':
          return `${client} को भुगतान करें`
        case 'onramp':
        case 'fiatOnRamp':
          return `${client} के लिए खरीदें`
        case 'fiatOffRamp':
          return `${client} के ज़रिए नकद निकालें`
        default:
          return `${client} में जमा करें`
      }
    },
    lead: (client) => `आप जो खाता चुनेंगे, उसे Mesh Sandbox ${client} से जोड़ देगा।`,
    transferLead: (client) => `आप जो खाता चुनेंगे, Mesh Sandbox उसे जोड़ेगा और उससे ${client} को राशि भेजेगा।`,
    points: {
      private: {
        title: 'आपका लॉगिन गोपनीय रहता है',
        text: (client) => `${client} को आपका पासवर्ड कभी नहीं दिखता।`,
      },
      control: {
        title: 'फ़ैसला आपका है',
        text: () => 'आपकी पुष्टि से पहले न कुछ शेयर होता है, न भेजा जाता है।',
      },
      address: {
        title: 'सही पता, सही नेटवर्क',
        text: () => 'दोनों पहले से भरे होते हैं, ताकि कुछ भी गलत जगह न जाए।',
      },
      undo: {
        title: 'जब चाहें, तब खत्म',
        text: (client) => `आप ${client} में कभी भी कनेक्शन हटा सकते हैं।`,
      },
    },
    legal: 'जारी रखकर आप इन्हें स्वीकार करते हैं:',
    legalLink: 'शर्तें और गोपनीयता सूचना',
  },

  legal: {
    title: 'शर्तें और गोपनीयता सूचना',
    paragraphs: [
      ['यह क्या है', 'Mesh Sandbox एक टेस्ट प्लेटफ़ॉर्म है। इसमें खाते, बैलेंस और ट्रांसफ़र काल्पनिक हैं; असली पैसा कहीं नहीं जाता।'],
      [
        'आप क्या डालते हैं',
        'केवल टेस्ट यूज़र का इस्तेमाल करें। किसी असली खाते का लॉगिन कभी न डालें: इस पेज को उसकी ज़रूरत नहीं है और वह इसके पास नहीं होना चाहिए।',
      ],
      [
        'क्या शेयर होता है',
        'जिस ऐप ने यह पेज खोला है, उसे आपके चुने हुए खाते का नाम, उसे इस्तेमाल करने की अनुमति और आपके पुष्टि किए गए ट्रांसफ़र का नतीजा मिलता है।',
      ],
      [
        'क्या रखा जाता है',
        'टेस्ट डेटा उसी कंप्यूटर पर रहता है जिस पर सैंडबॉक्स चल रहा है, जब तक उसे चलाने वाला उसे हटा न दे।',
      ],
    ],
  },

  problem: {
    title: (code) => {
      switch (code) {
        case 'token_used':
        case 'token_expired':
        case 'token_unknown':
          return 'यह लिंक अब काम नहीं करता'
        case 'session_unknown':
          return 'आपका सेशन खत्म हो गया है'
        case 'unreachable':
          return 'कनेक्शन नहीं है'
        case 'no_host':
          return 'यह पेज ऐप के अंदर खुलता है'
        case 'connection_unknown':
          return 'यह खाता अब जुड़ा हुआ नहीं है'
        default:
          return 'कुछ गड़बड़ हो गई'
      }
    },
    text: (code) => {
      switch (code) {
        case 'token_used':
          return 'इसका इस्तेमाल हो चुका है और हर लिंक एक ही बार काम करता है। ऐप में वापस जाकर फिर से शुरू करें।'
        case 'token_expired':
          return 'इसका इस्तेमाल समय पर नहीं हुआ। ऐप में वापस जाकर फिर से शुरू करें।'
        case 'token_unknown':
          return 'यह अधूरा है या किसी और जगह के लिए बना था। ऐप में वापस जाकर फिर से शुरू करें।'
        case 'session_unknown':
          return 'यह बहुत देर तक खुला रहा। ऐप में वापस जाकर फिर से शुरू करें।'
        case 'unreachable':
          return 'सैंडबॉक्स जवाब नहीं दे रहा। देख लें कि वह चल रहा है, फिर कोशिश करें।'
        case 'no_host':
          return 'यह अकेले काम नहीं करता। ऐप में वापस जाकर वहीं से शुरू करें।'
        case 'connection_unknown':
          return 'इसे इस बीच हटा दिया गया। ऐप में वापस जाकर इसे फिर से जोड़ें।'
        case 'malformed':
        case 'internal':
          return 'सैंडबॉक्स ठीक से जवाब नहीं दे सका। थोड़ी देर में फिर कोशिश करें।'
        default:
          return 'सैंडबॉक्स ने इस पेज का अनुरोध स्वीकार नहीं किया। ऐप में वापस जाकर फिर से शुरू करें।'
      }
    },
    retry: 'फिर कोशिश करें',
    close: 'ऐप में वापस जाएँ',
  },

  ended: { title: 'सब हो गया', text: 'अब आप ऐप में वापस जा सकते हैं।' },

  exit: {
    title: 'क्या वाकई बाहर निकलना है?',
    text: 'अब तक का काम सेव नहीं होगा।',
    confirm: 'हाँ, बाहर निकलें',
    cancel: 'नहीं, जारी रखें',
  },

  failure: {
    unreachable: 'कोई जवाब नहीं मिला। अपना कनेक्शन जाँचें और फिर कोशिश करें।',
    malformed: 'जो जवाब मिला, वह समझ नहीं आया। थोड़ी देर में फिर कोशिश करें।',
    unsure:
      'कोई जवाब नहीं मिला, इसलिए हो सकता है कि ट्रांसफ़र भेजा जा चुका हो। फिर कोशिश करें: यह दो बार कभी नहीं भेजा जाता।',
  },
}

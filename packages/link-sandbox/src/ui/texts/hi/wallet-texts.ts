import type { walletTexts as english } from '../en/wallet-texts'
import type { Translated } from '../translated'

export const walletTexts: Translated<typeof english> = {
  wallet: {
    installed: 'इंस्टॉल है',
    notInstalled: 'इस डिवाइस पर इंस्टॉल नहीं है',
    groupInstalled: 'इस ब्राउज़र में',

    searching: 'आपके वॉलेट खोजे जा रहे हैं…',
    missingTitle: (wallet) => `${wallet} इंस्टॉल नहीं है`,
    missing: (wallet) => `${wallet} इस ब्राउज़र में नहीं मिला। उसे इंस्टॉल करके फिर से शुरू करें, या कोई दूसरा वॉलेट चुनें।`,
    another: 'कोई दूसरा वॉलेट चुनें',

    networkTitle: 'नेटवर्क चुनें',
    networkLead: (wallet) => `${wallet} में दोनों पर खाते हैं।`,
    families: { evm: 'Ethereum और उसके जैसे नेटवर्क', solana: 'Solana' },

    connectTitle: (wallet) => `${wallet} में जारी रखें`,
    connectLead: (wallet) => `${wallet} में पूछा जाएगा कि क्या यह पेज आपका पता देख सकता है।`,
    connectWaiting: (wallet) => `${wallet} का इंतज़ार है…`,
    connectHint: 'अगर कोई विंडो नहीं खुली, तो ब्राउज़र के टूलबार में वॉलेट पर क्लिक करें।',

    accountTitle: 'खाता चुनें',
    accountLead: (wallet) => `${wallet} के ये खाते जुड़े हुए हैं।`,

    signTitle: 'दिखाएँ कि यह आपका है',
    signLead: (wallet) => `${wallet} में इस संदेश पर हस्ताक्षर करें। यह मुफ़्त है और इससे कुछ भी भेजा नहीं जाता।`,
    signVerifyLead: (client) => `${client} के लिए इस संदेश पर हस्ताक्षर करें। यह मुफ़्त है और इससे कुछ भी भेजा नहीं जाता।`,
    message: 'संदेश',
    account: 'खाता',
    sign: 'संदेश पर हस्ताक्षर करें',
    signPreparing: 'संदेश लिया जा रहा है…',

    sendTitle: (wallet) => `${wallet} में मंज़ूरी दें`,
    sendLead: (wallet) => `${wallet} में राशि और पता जाँचें और वहीं मंज़ूरी दें।`,
    sendRecording: 'भेजी गई राशि जाँची जा रही है…',
    testNetwork: 'टेस्ट नेटवर्क',

    verifiedTitle: 'आपके वॉलेट की पुष्टि हो गई',
    verified: (client) => `अब ${client} को मालूम है कि यह पता आपका है।`,

    declined: (wallet) => `आपने ${wallet} में अस्वीकार किया। फिर कोशिश करें, या वापस जाकर कोई दूसरा वॉलेट चुनें।`,
    timeout: (wallet) => `${wallet} से जवाब नहीं मिला। उसे खोलें और फिर कोशिश करें।`,
    wrongNetwork: (wallet, network) => `${wallet} में ${network} नेटवर्क नहीं है। उसे वहाँ जोड़ें और फिर कोशिश करें।`,
    failed: (wallet) => `${wallet} में यह नहीं हो सका। देख लें कि वह अनलॉक है, फिर कोशिश करें।`,
  },

  verifyTerms: {
    title: (client) => `${client} के लिए अपने वॉलेट की पुष्टि करें`,
    lead: (client) => `आप अपने वॉलेट में एक संदेश पर हस्ताक्षर करते हैं और ${client} को भरोसा हो जाता है कि पता आपका है।`,
    private: {
      title: 'आपकी कुंजियाँ आपके पास रहती हैं',
      text: (client) => `वे न ${client} को दिखती हैं, न Mesh Sandbox को।`,
    },
    free: {
      title: 'कुछ भी नहीं भेजा जाता',
      text: () => 'हस्ताक्षर मुफ़्त है और इससे आपके पैसे तक पहुँच नहीं मिलती।',
    },
  },
}

import type { sessionTexts as english } from '../en/session-texts'
import type { Translated } from '../translated'

export const sessionTexts: Translated<typeof english> = {
  header: { back: 'Atrás', close: 'Cerrar', sandbox: 'Sandbox' },

  common: {
    continue: 'Continuar',
    done: 'Listo',
    tryAgain: 'Reintentar',
    copied: 'Copiado',
    reference: (id) => `Referencia ${id}`,
  },

  loading: {
    title: 'Abriendo Mesh Sandbox',
    slow: 'Todavía se está abriendo. Tarda más de lo habitual.',
  },

  terms: {
    title: (client) => `Conecte su cuenta con ${client}`,
    transferTitle: (type, client) => {
      switch (type) {
        case 'payment':
          return `Pague a ${client}`
        case 'onramp':
        case 'fiatOnRamp':
          return `Compre para ${client}`
        case 'fiatOffRamp':
          return `Retire con ${client}`
        default:
          return `Deposite en ${client}`
      }
    },
    lead: (client) => `Mesh Sandbox conecta la cuenta que usted elija con ${client}.`,
    transferLead: (client) =>
      `Mesh Sandbox conecta la cuenta que usted elija y envía desde ella a ${client}.`,
    points: {
      private: {
        title: 'Sus datos de acceso son privados',
        text: (client) => `${client} nunca ve su contraseña.`,
      },
      control: {
        title: 'Usted decide',
        text: () => 'Nada se comparte ni se envía antes de que lo confirme.',
      },
      address: {
        title: 'Dirección y red correctas',
        text: () => 'Ya están completas, para que nada se pierda.',
      },
      undo: {
        title: 'Termina cuando usted quiera',
        text: (client) => `Puede desconectar su cuenta en ${client} en cualquier momento.`,
      },
    },
    legal: 'Al continuar, acepta los',
    legalLink: 'Términos y el Aviso de privacidad',
  },

  legal: {
    title: 'Términos y Aviso de privacidad',
    paragraphs: [
      [
        'Qué es esto',
        'Mesh Sandbox es un entorno de pruebas. Las cuentas, los saldos y las transferencias son ficticios; no se mueve dinero real.',
      ],
      [
        'Qué ingresa usted',
        'Use solo los usuarios de prueba. Nunca ingrese los datos de acceso de una cuenta real: esta página no los necesita y no debe tenerlos.',
      ],
      [
        'Qué se comparte',
        'La app que abrió esta página recibe el nombre de la cuenta que usted elija y el permiso para usarla, así como el resultado de una transferencia que confirme.',
      ],
      [
        'Qué se conserva',
        'Los datos de prueba permanecen en la computadora donde funciona el entorno de pruebas hasta que quien lo administra los elimine.',
      ],
    ],
  },

  problem: {
    title: (code) => {
      switch (code) {
        case 'token_used':
        case 'token_expired':
        case 'token_unknown':
          return 'Este enlace ya no funciona'
        case 'session_unknown':
          return 'Su sesión ha terminado'
        case 'unreachable':
          return 'Sin conexión'
        case 'no_host':
          return 'Esta página se abre dentro de una app'
        case 'connection_unknown':
          return 'Esta cuenta ya no está conectada'
        default:
          return 'Algo salió mal'
      }
    },
    text: (code) => {
      switch (code) {
        case 'token_used':
          return 'Ya se usó, y cada enlace sirve una sola vez. Vuelva a la app y empiece de nuevo.'
        case 'token_expired':
          return 'No se usó a tiempo. Vuelva a la app y empiece de nuevo.'
        case 'token_unknown':
          return 'Está incompleto o se creó para otro lugar. Vuelva a la app y empiece de nuevo.'
        case 'session_unknown':
          return 'Estuvo abierta demasiado tiempo. Vuelva a la app y empiece de nuevo.'
        case 'unreachable':
          return 'El entorno de pruebas no responde. Compruebe que esté en funcionamiento e intente de nuevo.'
        case 'no_host':
          return 'Por sí sola no tiene uso. Vuelva a la app y empiece desde allí.'
        case 'connection_unknown':
          return 'Se desconectó mientras tanto. Vuelva a la app y conéctela de nuevo.'
        case 'malformed':
        case 'internal':
          return 'El entorno de pruebas no pudo responder bien. Intente de nuevo en un momento.'
        default:
          return 'El entorno de pruebas no aceptó la solicitud de esta página. Vuelva a la app y empiece de nuevo.'
      }
    },
    retry: 'Reintentar',
    close: 'Volver a la app',
  },

  ended: { title: 'Todo listo', text: 'Puede volver a la app.' },

  exit: {
    title: '¿Seguro que quiere salir?',
    text: 'Se perderá lo que ha avanzado.',
    confirm: 'Sí, salir',
    cancel: 'No, continuar',
  },

  failure: {
    unreachable: 'No hubo respuesta. Revise su conexión e intente de nuevo.',
    malformed: 'No se pudo leer la respuesta. Intente de nuevo en un momento.',
    unsure:
      'No hubo respuesta, así que tal vez el envío ya esté en camino. Intente de nuevo: nunca se envía dos veces.',
  },
}

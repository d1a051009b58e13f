/** Why a session is aborted when its user is gone: then Link is not asked politely, nor waited for. */
export const CLEARED = 'cleared'

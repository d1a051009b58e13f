/** After so many wrong codes a login is over, and has to be started again. */
export const MOST_WRONG_CODES = 5

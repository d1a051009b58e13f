/** For users, where the message would not help them, but another try may. In a file of its own: no first load needs it. */
export const OUR_FAULT = 'Something went wrong on our side. Try again in a moment.'

/** People in need that are sent with the board; the rest stand in the list behind the number. */
export const MOST_URGENT = 200;

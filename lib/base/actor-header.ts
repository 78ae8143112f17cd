/** The header in which the web server tells the screens who acts; what a client sends under this name is dropped. */
export const ACTOR_HEADER = 'x-anpi-actor';

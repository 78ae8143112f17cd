/** The header in which the web server tells the screens from which address a request came; what a client sends under this name is dropped. */
export const FROM_HEADER = 'x-anpi-from';

import { parseEntered } from '../entered.ts';
import { defineRoute } from '../route.ts';

/** A file of answers: `anpi reply --file FILE.csv`, one raw message a row. */
export const csv = defineRoute({ name: 'csv', spec: {}, parse: parseEntered });

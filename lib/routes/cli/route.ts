import { parseEntered } from '../entered.ts';
import { defineRoute } from '../route.ts';

/** One answer typed on the command line: `anpi reply`. */
export const cli = defineRoute({ name: 'cli', spec: {}, parse: parseEntered });

import { parseEntered } from '../entered.ts';
import { defineRoute } from '../route.ts';

/** Headquarters enters an answer for someone on a screen, saying who spoke and why. */
export const proxy = defineRoute({ name: 'proxy', spec: {}, parse: parseEntered });

import { z } from 'zod';
import { list, type Spec, text } from '../settings.ts';

/** What the texts of SMS and the plan of a round need to know; how they are sent stands with the channel. */
export const smsTextSpec = {
  smsOneWay: {
    env: 'SMS_ONE_WAY',
    doc: 'Calling codes of countries, with commas, where nobody can answer an SMS of ours: there it asks for an answer on the page only. none: everywhere they can.',
    schema: list,
    default: '81',
  },
  smsPrice: {
    env: 'SMS_PRICE',
    doc: 'Price of one SMS segment, for the plan before a start; 0: not known.',
    schema: z.coerce.number().min(0),
    default: '0',
  },
  smsCurrency: { env: 'SMS_CURRENCY', doc: 'Currency of SMS_PRICE.', schema: text, default: 'USD' },
} satisfies Spec;

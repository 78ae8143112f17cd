import { z } from 'zod';
import type { Spec } from '../settings.ts';

/** How contact points are kept true. */
export const contactSpec = {
  contactCheckDays: {
    env: 'CONTACT_CHECK_DAYS',
    doc: 'Days after which people are asked by mail again whether their contact points are still right, some each hour from 9 to 17 from Monday to Friday, and never while a real round is open. 0: only when somebody presses it under People.',
    schema: z.coerce.number().int().min(0),
    default: '0',
  },
} satisfies Spec;

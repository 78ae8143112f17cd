import { combine } from '../../combine.ts';
import { list } from '../../list.ts';

const LEADS = ['', ...list`e | mas`];
const ABLE = list`posso | ainda posso | consigo | ainda consigo | vou`;
const DEEDS = list`trabalhar | trabalhar de casa | trabalhar em casa | ir trabalhar | ir ao trabalho | ir para o trabalho | andar`;

/** "vou trabalhar de casa": says what somebody is able to do. */
export const ptAsides: readonly string[] = combine(' ', LEADS, ['', 'eu'], ABLE, DEEDS, ['', ...list`hoje | amanhã`]);

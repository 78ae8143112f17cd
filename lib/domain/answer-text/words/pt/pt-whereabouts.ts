import { combine } from '../../combine.ts';
import { list } from '../../list.ts';

const LEADS = ['', ...list`estou | eu estou | agora estou | estou agora`];
const PLACES = list`
  em casa | no trabalho | na empresa | na fábrica | no escritório | no abrigo | no hotel | na escola | na rua | fora de casa | de férias | de folga |
  viajando | em viagem | em home office | trabalhando de casa | trabalhando em casa | com minha família
`;

/** "Estou no abrigo e": where somebody is adds nothing to the status. */
export const ptWhereabouts: readonly string[] = combine(' ', LEADS, PLACES, ['', ...list`e | mas`]);

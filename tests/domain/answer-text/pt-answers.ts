import { list } from '#lib/domain/answer-text/list.ts';
import type { Answers } from './answers.ts';

export const pt: Answers = {
  safe: list`seguro | segura | Estou seguro | Estou segura | Eu estou seguro | estou a salvo | a salvo | são e salvo | Estou bem | Eu estou bem | estou bem, obrigado | Estou bem, obrigada. | to bem | tô bem | Sim, estou bem | Olá, estou bem | Bom dia. Estou bem. | Estou em segurança | em segurança | ileso | ilesa | sem ferimentos | Não me machuquei | Não estou ferido | Não estou machucada | Estou bem em casa | Estou em casa e estou bem | Graças a Deus estou bem | Estou bem, graças a Deus | Eu e minha família estamos bem | Eu e minha família estamos seguros | 1 seguro | 1. Estou bem | Comigo tudo bem | Estou seguro, não se preocupem`,
  minor: list`ferimento leve | ferimentos leves | Estou levemente ferido | um pouco ferida | 2 ferimento leve | Me machuquei um pouco | Tenho ferimentos leves | Tive ferimentos leves`,
  serious: list`ferimento grave | Estou gravemente ferido | ferimentos graves | 3 ferimento grave | Estou muito ferida | Me machuquei muito`,
  help: list`socorro | Socorro! | preciso de resgate | Preciso de ajuda | Eu preciso de ajuda | estou preso | me ajudem | Me ajudem por favor | 4 preciso de resgate`,
  unclear: list`não estou seguro | Não estou segura | nao estou bem | Não estou bem | Eu não estou bem | estou bem? | Está bem? | Você está bem? | tudo bem? | Tudo bem | Minha família está bem | Minha esposa está segura | Todos estão bem | Todos seguros | Estamos bem | Espero estar seguro | espero que estejam bem | Acho que estou bem | talvez seguro | Se estiver seguro eu aviso | Estou bem, mas quebrei a perna | Estou seguro mas ferido | Estou ferido | machucado | seguro de vida | cinto de segurança | Boa viagem segura | Fiquem em segurança | Não sei se estou seguro | nunca seguro | obrigado | oi | estou em casa | Estou bem, brincadeira | Ele está bem | inseguro`,
};

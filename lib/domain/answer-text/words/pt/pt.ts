import { list } from '../../list.ts';
import type { Vocabulary } from '../../vocabulary.ts';
import { ptAsides } from './pt-asides.ts';
import { ptWhereabouts } from './pt-whereabouts.ts';

/** Portuguese as Brazilians in Japan write it; compared without accents. */
export const pt: Vocabulary = {
  spaced: true,
  statuses: {
    safe: list`
    não me machuquei | sem nenhum arranhão | nem um arranhão | de boa |
    estou ótimo | estou ótima | cheguei bem em casa | cheguei em casa bem | cheguei em segurança | nenhum ferimento | não sofri ferimentos | não sofri nenhum ferimento | não tive ferimentos |
    estou em casa e bem | tudo certo comigo | tudo ok comigo | estou muito bem | estou super bem | estou totalmente bem | está tudo certo comigo |
      seguro | segura | salvo | salva | a salvo | são e salvo | sã e salva | em segurança | estou bem |
      eu estou bem | tou bem | to bem | tô bem | eu to bem | ileso | ilesa | sem ferimentos | não me machuquei |
      não estou ferido | não estou ferida | não estou machucado | não estou machucada | não me feri |
      comigo tudo bem | tudo bem comigo | está tudo bem comigo | estou ok | passo bem |
      eu e minha família estamos bem | eu e minha família estamos seguros | eu e minha família estamos a salvo |
      eu e a minha família estamos bem | eu e a minha família estamos seguros | eu e a minha família estamos a salvo |
      minha família e eu estamos bem | minha família e eu estamos seguros | minha família e eu estamos a salvo |
      eu e minha esposa estamos bem | eu e minha esposa estamos seguros | eu e minha esposa estamos a salvo |
      eu e meu marido estamos bem | eu e meu marido estamos seguros | eu e meu marido estamos a salvo |
      eu e meus filhos estamos bem | eu e meus filhos estamos seguros | eu e meus filhos estamos a salvo
    `,
    minor: list`
      ferimento leve | ferimentos leves | levemente ferido | levemente ferida | um pouco ferido |
      um pouco ferida | machucado leve | um pouco machucado | um pouco machucada | me machuquei um pouco |
      uns arranhões | lesão leve
    `,
    serious: list`
      ferimento grave | ferimentos graves | gravemente ferido | gravemente ferida | muito ferido |
      muito ferida | muito machucado | muito machucada | lesão grave | ferido gravemente | ferida gravemente |
      me machuquei muito | me machuquei gravemente
    `,
    help: list`
      socorro | preciso de resgate | preciso de ajuda | preciso de socorro | preciso ser resgatado |
      preciso ser resgatada | ajuda | me ajude | me ajudem | ajudem | estou preso | estou presa | resgate |
      por favor me ajudem | preciso que me resgatem | necessito de resgate | precisa de resgate
    `,
  },
  openers: list`
    eu | estou | eu estou | to | tô | tou | sim | olá | oi | bom dia | boa tarde | boa noite | no momento |
    agora | por enquanto | graças a deus | eu me encontro | me encontro | encontro me | tenho | sofri | com |
    estou com | estou aqui | estou em casa | em casa | estou em casa e | em casa e | completamente |
    totalmente | ja estou | sou | tive | felizmente | informo que | informo que estou | confirmo que estou |
    bem e | estou bem e | fiquei | ainda estou
  `,
  closers: list`
    e minha família também | e a minha família também | e sem problemas |
    por favor | em casa | no trabalho | na empresa | na fábrica | aqui | agora | obrigado | obrigada | graças a deus |
    no momento | por enquanto | e bem | e seguro | e segura | e em segurança | e sem ferimentos | também |
    e em casa | sim | abraço | abraços | muito obrigado | muito obrigada | e salvo | e salva | pessoal |
    gente
  `,
  self: list`eu | comigo | estou`,
  others: list`
    família | familia | esposa | marido | mulher | filho | filha | filhos | filhas | mãe | pai | pais |
    irmão | irmã | todos | todo mundo | nós | estamos | a gente | colegas | colega | ele | ela | eles | elas |
    você | vocês | vc | vcs | amigo | amigos | amiga | chefe | equipe | casa está | empresa está |
    fábrica está | pessoas | ninguém | alguém | senhor | senhora | namorada | namorado | avó | avô |
    minha casa | prédio | meu | minha | meus | minhas
  `,
  together: list`
    eu e minha família estamos | eu e a minha família estamos | eu e minha esposa estamos |
    eu e meu marido estamos | minha família e eu estamos | eu e minha família estamos todos |
    eu e meus filhos estamos | eu e minha família
  `,
  negations: list`
    não | nao | nem | nunca | sem | nada | nenhum | nenhuma | jamais | longe de | n | tampouco | inseguro |
    insegura | pouco
  `,
  doubts: list`
    talvez | acho | espero | esperamos | se | caso | será | provavelmente | possivelmente | parece | pode |
    creio | tomara | quase | fique | fiquem | esteja | estejam | vou | vai | queria | quero | estava |
    estaria | imagino | dizem | disse | quando | viagem | até | cinto | seguro de | desejo | oxalá
  `,
  questions: list`né | como | quem | onde | está | alguém | será que | por que | quando`,
  dangers: list`
    cortei | cortezinho | corte no | corte na | insulina | oxigênio | telhado |
    graves | gravemente | sérios | sérias |
    médico | médica | perna | braço | cabeça | tornozelo | tontura | enjoo | remédio | fumaça |
    ferido | ferida | feridos | ferimento | ferimentos | machucado | machucada | machuquei | sangrando |
    sangue | quebrei | quebrado | quebrada | fratura | dor | doendo | dói | preso | presa | resgate |
    socorro | ajuda | ajudem | hospital | ambulância | morto | morrendo | morreu | perigo | fogo | incêndio |
    queimadura | desmaiei | doente | grave | soterrado | soterrada
  `,
  retractions: list`
    ou não | dizem que eu |
    brincadeira | mentira | errado | engano | enganei | correção | quer dizer | brincando | ops | só que não
  `,
  rehearsals: list`simulado | simulação | teste | treinamento`,
  relays: list`
    encaminhada | encaminhado | encaminhando | escreveu | em nome de | em nome do | em nome da | respondendo por | resposta automática
  `,
  denials: list`ou não | nem tanto | dizem | dizem eles | eles dizem | ele disse | ela disse | só que não | ninguém disse | quem disse`,
  turns: list`
    mas | porém | contudo | entretanto | só que | embora | apesar | apenas | no entanto | todavia | tirando | exceto
  `,
  instructions: list`responda | por favor responda | escolha uma | informe seu`,
  hanging: list`está | estão | é | são | e | ou | o | a | minha | meu | que | de | muito | não | se | nem | está muito | para`,
  places: list`estou em | estou no | estou na | estou aqui | eu estou em | eu estou no | eu estou na`,
  asides: ptAsides,
  fillers: [
    ...ptWhereabouts,
    ...list`
    sem problemas | sem problema |
    tudo bem por aqui | tudo certo por aqui | tudo bem aqui |
    resposta | minha resposta | opção | situação | estado | status |
      olá | oi | bom dia | boa tarde | boa noite | obrigado | obrigada | muito obrigado | muito obrigada |
    estou em casa | em casa | estou no trabalho | no trabalho | estou na empresa | na empresa |
    estou na fábrica | abraço | abraços | atenciosamente | att | sem energia | estou sem energia |
    não se preocupem | não se preocupe | graças a deus
  `,
  ],
};

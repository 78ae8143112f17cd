import { list } from '../../list.ts';
import type { Vocabulary } from '../../vocabulary.ts';
import { enAsides } from './en-asides.ts';
import { enDenials } from './en-denials.ts';
import { enLodgings } from './en-lodgings.ts';
import { enRelays } from './en-relays.ts';
import { enSafe } from './en-safe.ts';
import { enWhereabouts, enWhereaboutsAnd } from './en-whereabouts.ts';

export const en: Vocabulary = {
  spaced: true,
  statuses: {
    safe: [
      ...enSafe,
      ...list`
    not a scratch on me | not a scratch | without a scratch | i did not get hurt | i did not get injured | both safe and unhurt |
    i was not injured | i was not hurt | no injuries or damage | no injury or damage |
      safe | safe and sound | safe and well | safe and ok | safe and unhurt | i am ok | i am okay | i am fine |
      i am alright | i am all right | i am good | i am well | i am unhurt | i am unharmed | i am uninjured |
      i am not hurt | i am not injured | unhurt | unharmed | uninjured | no injuries | no injury |
      i have no injuries | doing fine | doing good | doing well | doing ok | all good here | all good | all is well | all well here | all ok here | all okay here | i feel fine | out of danger
    `,
    ],
    minor: list`
      minor injury | minor injuries | slightly injured | slightly hurt | a minor injury | lightly injured |
      a little hurt | a small injury | a few scratches | a bit hurt
    `,
    serious: list`
      serious injury | serious injuries | seriously injured | seriously hurt | badly hurt | badly injured |
      a serious injury | severely injured | severe injury | gravely injured
    `,
    help: list`
      help | help me | need help | i need help | needs rescue | need rescue | i need rescue | please help |
      please help me | need to be rescued | rescue me | rescue needed | help needed | trapped | i am trapped |
      stuck under rubble | sos | please rescue me | send help | please send help
    `,
  },
  openers: [
    ...enWhereaboutsAnd,
    ...list`
    just letting you know | just letting you know that | letting you know that | just to let you know | just to let you know that | happy to say | happy to say that | happy to report | happy to report that | pleased to report that | i am pleased to report that | i am happy to report that | please mark me as | mark me as | please mark me | mark me |
    yup | present and | checking in | but | and | just confirming | just confirming that | just reporting that | letting you know that | i would like to let you know that | i would like to confirm that | confirmed |
    i am | i have | i have a | i | me | myself | yes | yeah | yep | hi | hello | hi all | hello all |
    hi everyone | hello everyone | hi team | dear all | thanks | thank you | ok | okay | currently |
    now | at the moment | so far | personally | status | my status is | my status | my answer is | answer |
    reply | just to confirm | just to say | just to let you know | this is to confirm that | i confirm that |
    i confirm | i can confirm that | confirming | confirming that | i can confirm | reporting |
    i report that | i would like to report that | please note that | at home and | at home | at work and |
    in the office and | i am at home and | i am at work and | completely | perfectly | totally | absolutely |
    very | quite | home | home and | fortunately | luckily | thankfully | thank god | also | i am also |
    still
  `,
  ],
  closers: [
    ...enLodgings,
    ...list`
    mate | pls | po | thank god | as of now | over here | over there |
    with my kids | with my children | with my wife | with my husband | and on my way home | and on my way to work | and on my way to the office | thx | ty | at my house | at my place |
    and uninjured | and unhurt | and unharmed | and not injured | and not hurt | with no injuries | without injury | without injuries | without any injuries | with no damage |
    and my family is safe too | and my family is safe | and my family are safe | and so is my family | with my family | and everyone is safe | and my family too | and my family is fine | and my family is ok | at home with my family | and everyone here is safe |
      and sound | and well | and ok | and okay | and fine | and at home | and at work | and in the office |
    here | now | today | right now | at home | at work | at the office | in the office | in my house |
    in my home | at the moment | currently | so far | thanks | thank you | thank you very much |
    thanks for asking | thank you for asking | thanks for checking | thank you for checking | too | as well |
    myself | sir | all | regards | best regards | kind regards | after the earthquake | thank god | also | please | indeed | and accounted for
  `,
  ],
  self: list`i | i am | me | myself | personally`,
  others: list`
    we | us | our | everyone | everybody | anyone | anybody | all of us | family | families | wife | husband |
    partner | kids | children | child | son | daughter | mother | father | mom | mum | dad | parents |
    brother | sister | grandmother | grandfather | team | staff | members | colleague | colleagues |
    coworker | coworkers | he | she | they | him | her | them | his | their | friend | friends | boss |
    manager | people | folks | guys | dog | cat | house | building | factory | car | site | the office is |
    you | your | mr | ms | mrs | san | others | nobody | somebody | someone | the rest | both | it | that |
    there | area | city | roommate | neighbor | neighbour | baby | company | group | crew
  `,
  together: list`
    my family and i are | my wife and i are | my husband and i are | me and my family are |
    i and my family are | my partner and i are | myself and my family are | my team and i are |
    my family and i are all | my family and myself are | both my family and i are | family and i are
  `,
  negations: list`
    not | no | never | nor | neither | none | cannot | unable | without | un | far from | hardly | barely |
    anything but | unsafe | nowhere | nothing | without being | isnt | arent | aint | cant | dont | wasnt |
    couldnt | lack | except | false | nope | no longer | less than | rather than | instead of
  `,
  doubts: list`
    yet |
    maybe | perhaps | probably | possibly | hopefully | hope | hoping | wish | think | guess | believe |
    seems | seem | might | may | could | would | should | if | unless | until | when | whether | suppose |
    apparently | almost | nearly | will | shall | can | pray | praying | stay | keep | be | glad | unsure |
    sure | not sure | trying | try | wonder | doubt | pretend | want | was | were | used to be | told | says |
    said | heard | better | soon | tomorrow | like | look | get | make | playing | play | travels | journey |
    trip | mode | bet | deposit box | harbor | kind of | sort of | mostly | partly | somewhat | half | feel |
    once
  `,
  questions: list`
    is | are | am i | do you | does | did | how | what | where | who | why | is it | should i | which |
    right | eh | huh
  `,
  dangers: list`
    smell of gas | smell gas | gas is | stitches | on the roof | on a roof | on the rooftop | water all around | surrounded by water | stranded |
    doctor | medic | medicine | medication | insulin | oxygen | dialysis | rising | smoke | gas leak |
    hurt | injured | injury | injuries | injure | bleeding | blood | broken | broke | fracture | fractured |
    burn | burned | burnt | pain | painful | trapped | stuck | rescue | rescued | help | sos | emergency |
    ambulance | hospital | unconscious | dying | dead | death | died | missing | sick | ill | dizzy |
    wounded | wound | danger | dangerous | unsafe | sprained | fell | crushed | drowning | fire | escape |
    scared to move | cut | bruised | bruise | cannot move | cannot walk | cannot breathe | hurts | leg | arm |
    head | ankle | back hurts | collapsed | serious | critical | urgent | isolated
  `,
  retractions: list`
    told me to say | told to say | have to say | supposed to say |
    or not | they say i | they said i | he says i | he said i | she says i | she said i |
    i mean | make that |
    just kidding | kidding | joke | joking | mistake | wrong | correction | actually | sorry i meant |
    i meant | scratch that | ignore | lie | lying | untrue | not true | wait | oops | on second thought |
    cancel
  `,
  rehearsals: list`test | testing | drill | exercise | rehearsal`,
  relays: [
    ...enRelays,
    ...list`
    fwd | fw | forwarded | forwarding | wrote | writes | on behalf of | writing for | replying for | answering for | reply for | in place of | auto reply | autoreply | auto response | automatic reply | automated | out of office
  `,
  ],
  denials: enDenials,
  turns: list`
    but | however | although | though | except | only | while | whereas | still | unfortunately |
    despite | even though | just
  `,
  instructions: list`reply with | reply to this | please reply | please answer | with the number | choose one | please tell us | let us know how you are | how are you doing`,
  hanging: list`is | are | was | were | be | been | being | not | no | the | a | an | my | your | his | her | their | our | and | or | to | of | for | in | that | if | so | very | feel | feels | seems | also | am not | everyone | only | is not | are not | do not | say | will | can | nor`,
  places: list`i am in | i am at | i am on | i am near | i am staying | staying in | staying at | staying with | currently in | currently at | currently staying`,
  asides: enAsides,
  fillers: [
    ...enWhereabouts,
    ...list`
    a bit shaken | a little shaken | just a bit shaken | just a little shaken | shaken | scared | just saw this | i just saw this | was asleep | was sleeping | evacuated to the school | evacuated to a school |
    no problem | no problems | no problems here | thx | ty | staying home | staying at home | i am staying home | i am staying at home | i was at home | i was at work | i was asleep |
    answer | my answer | reply | my reply | status | my status | response | option | choice | safety check | thanks for your help | thank you for your help |
    thanks all | that is all | re |
      hi | hello | dear all | hi all | hello all | hi team | good morning | good afternoon | good evening |
    thanks | thank you | thank you very much | many thanks | thanks for asking | thanks for checking |
    thank you for checking | thanks for checking in | regards | best regards | kind regards | best | cheers |
    sincerely | yours sincerely | ok | okay | noted | at home | i am at home | i am home | at work |
    i am at work | i am in the office | in the office | working from home | i am working from home |
    i cannot come to work | trains are stopped | the trains are stopped |
    no power | power is out | no damage | no water | will report later | see you | take care | stay safe |
    stay safe everyone | sorry for the late reply | sorry for the delay
  `,
  ],
};

/** Two letters: countries and regions (ISO 3166-1 as IANA delegates them). */
const COUNTRIES =
  'ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw';

/** The generic ones that companies use. */
const GENERIC =
  'academy agency app art asia bank bike biz blog business cafe career careers cat center church city clinic cloud club co company com community coop dental design dev digital earth edu education email energy engineering events expert express farm finance fish fit fm foundation fund gallery games global gov green group guide health help holdings hospital host hotel house inc info institute insurance int international jobs kitchen kyoto land law legal life limited link live llc love ltd management market marketing media mil mobi moe museum nagoya name net network news ngo nhk ninja okinawa one online org osaka page partners party photo photos place plus post press pro productions properties pub red rent repair report rest restaurant review rocks ryukyu sale school science security services shop show site social software solutions space sport store studio style support systems taxi team tech technology tel tips today tokyo tools tours town toys trade training travel university vet video vip wang watch web website wiki win wine work works world xyz yokohama zone';

/** Ends of domain names, longest first, for a regular expression. */
export const TOP_LEVELS = [...new Set(`${COUNTRIES} ${GENERIC}`.split(' '))]
  .sort((a, b) => b.length - a.length)
  .join('|');

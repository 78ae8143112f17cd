import access from './ja/access.ts';
import audit from './ja/audit.ts';
import beside from './ja/beside.ts';
import board from './ja/board.ts';
import call from './ja/call.ts';
import cli from './ja/cli.ts';
import cliHelp from './ja/cli-help.ts';
import cliKeeping from './ja/cli-keeping.ts';
import common from './ja/common.ts';
import contacts from './ja/contacts.ts';
import door from './ja/door.ts';
import exported from './ja/export.ts';
import flow from './ja/flow.ts';
import guidelines from './ja/guidelines.ts';
import mail from './ja/mail.ts';
import notices from './ja/notices.ts';
import official from './ja/official.ts';
import people from './ja/people.ts';
import pins from './ja/pins.ts';
import places from './ja/places.ts';
import portal from './ja/portal.ts';
import problems from './ja/problems.ts';
import publicPages from './ja/public.ts';
import reading from './ja/reading.ts';
import readingPhone from './ja/reading-phone.ts';
import recovery from './ja/recovery.ts';
import reply from './ja/reply.ts';
import rounds from './ja/rounds.ts';
import screens from './ja/screens.ts';
import sending from './ja/sending.ts';
import sms from './ja/sms.ts';
import status from './ja/status.ts';
import survival from './ja/survival.ts';
import system from './ja/system.ts';
import team from './ja/team.ts';
import tray from './ja/tray.ts';
import twilio from './ja/twilio.ts';
import upkeep from './ja/upkeep.ts';
import voice from './ja/voice.ts';
import watch from './ja/watch.ts';

export default {
  access,
  audit,
  beside,
  board,
  call,
  cli: { ...cliHelp, ...cliKeeping, ...cli },
  common,
  contacts,
  door,
  export: exported,
  guidelines,
  mail,
  notices,
  official,
  people,
  pins,
  portal,
  places,
  problems,
  public: publicPages,
  reading: { ...reading, ...readingPhone, flow },
  recovery,
  reply,
  rounds,
  screens,
  sending,
  sms,
  status,
  system,
  team,
  survival,
  tray,
  twilio,
  upkeep,
  voice,
  watch,
};

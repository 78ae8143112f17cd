import access from './en/access.ts';
import audit from './en/audit.ts';
import beside from './en/beside.ts';
import board from './en/board.ts';
import call from './en/call.ts';
import cli from './en/cli.ts';
import cliHelp from './en/cli-help.ts';
import cliKeeping from './en/cli-keeping.ts';
import common from './en/common.ts';
import contacts from './en/contacts.ts';
import door from './en/door.ts';
import exported from './en/export.ts';
import flow from './en/flow.ts';
import guidelines from './en/guidelines.ts';
import mail from './en/mail.ts';
import notices from './en/notices.ts';
import official from './en/official.ts';
import people from './en/people.ts';
import pins from './en/pins.ts';
import places from './en/places.ts';
import portal from './en/portal.ts';
import problems from './en/problems.ts';
import publicPages from './en/public.ts';
import reading from './en/reading.ts';
import readingPhone from './en/reading-phone.ts';
import recovery from './en/recovery.ts';
import reply from './en/reply.ts';
import rounds from './en/rounds.ts';
import screens from './en/screens.ts';
import sending from './en/sending.ts';
import sms from './en/sms.ts';
import status from './en/status.ts';
import survival from './en/survival.ts';
import system from './en/system.ts';
import team from './en/team.ts';
import tray from './en/tray.ts';
import twilio from './en/twilio.ts';
import upkeep from './en/upkeep.ts';
import voice from './en/voice.ts';
import watch from './en/watch.ts';

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

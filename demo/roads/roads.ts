import type { FakeTwilio } from '../fake-twilio/start.ts';
import type { Site } from '../site/site.ts';
import type { Desk } from '../viewer/desk.ts';
import { type DoorRoad, doorRoad } from './door.ts';
import { type FormRoad, formRoad } from './form.ts';
import { type MailRoad, mailRoad } from './mail.ts';
import { type OperatorRoads, operatorRoads } from './operator.ts';
import { type ProxyRoad, proxyRoad } from './proxy.ts';
import { type SmsRoad, smsRoad } from './sms.ts';
import { type SqlRoad, sqlRoad } from './sql.ts';

/** Every way an answer can take into Anpi; a call that returns has been acknowledged. */
export interface Roads {
  mail: MailRoad;
  form: FormRoad;
  door: DoorRoad;
  sms: SmsRoad;
  sql: SqlRoad;
  operator: OperatorRoads;
  proxy: ProxyRoad;
  close(): void;
}

/** `pins` as the program told them when it issued them. */
export function openRoads(site: Site, desk: Desk, pins: string, twilio: FakeTwilio): Roads {
  const mail = mailRoad(site.mailInPort);
  const sql = sqlRoad(site.directEntriesFile);
  return {
    mail,
    sql,
    form: formRoad(),
    door: doorRoad(site.url, pins),
    sms: smsRoad(twilio),
    operator: operatorRoads(site),
    proxy: proxyRoad(site.url, desk),
    close: () => {
      mail.close();
      sql.close();
    },
  };
}

import { contactHref } from '#app/_ui/contact-list.tsx';
import type { OpenContact, PersonRow } from '#db/stores/people/people.ts';
import { listDepartments, listSites } from '#db/stores/people/places.ts';
import { readablePhone } from '#lib/base/addresses/readable-phone.ts';
import { translate } from '#lib/text/translate.ts';
import type { Viewer } from '../_frame/viewer.ts';
import type { WhyNoCall } from './why-no-call.ts';

interface Props {
  person: PersonRow;
  contacts: readonly OpenContact[];
  noCall: WhyNoCall;
  viewer: Viewer;
}

/** Who it is, where they work, and the number to call, large; or why there is none to call. */
export async function PersonHead({ person, contacts, noCall, viewer: { ctx, say, language, now } }: Props) {
  const t = translate(language, 'people');
  const [departments, sites] = await Promise.all([listDepartments(ctx.db), listSites(ctx.db)]);
  const phone = contacts.find(({ kind }) => kind === 'phone');
  return (
    <div className="person-head">
      <div>
        <h2>{person.name}</h2>
        <p className="quiet">
          {person.kana}　<span className="num">{person.employeeNumber}</span>　
          {say.common(`language.${person.language}`)}
        </p>
      </div>
      <p className="quiet">
        {departments.find(({ id }) => id === person.departmentId)?.path}
        <br />
        {sites.find(({ id }) => id === person.siteId)?.name}
        {person.leftAt && <b>　{t('person.left', { at: say.moment(person.leftAt, now) })}</b>}
      </p>
      {phone && noCall === null ? (
        <a className="person-tel num" href={contactHref('phone', phone.address)}>
          {readablePhone(phone.address)}
        </a>
      ) : (
        <p className={noCall ? 'person-no-call' : 'quiet'}>
          {t(noCall ? `person.noCall.${noCall}` : 'person.noPhone')}
        </p>
      )}
    </div>
  );
}

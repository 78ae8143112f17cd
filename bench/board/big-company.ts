import Database from 'better-sqlite3';

export const DEPARTMENTS = 400;

/** Writes a company of so many people and an open round that asked them all, three in five of whom have answered; the work of seconds, by plain SQL. */
export function buildCompany(path: string, size: number, roundId: string): void {
  const raw = new Database(path);
  raw.pragma('synchronous = off');
  raw.pragma('cache_size = -200000');
  raw.exec(`begin immediate;
    insert into rounds (id, no, kind, state, wording, audience, ladder, key_id, opened_at) values ('${roundId}', 1, 'real', 'open',
      '{"ja":{"title":"地震","body":""},"en":{"title":"Earthquake","body":""}}', '{"kind":"everybody"}', '[]', '', '2026-11-24T05:26:00.000Z');
    insert into sites (id, name) values ('s-0', '東京'), ('s-1', '仙台'), ('s-2', '大阪'), ('s-3', '名古屋');
    with recursive n(i) as (select 0 union all select i + 1 from n where i + 1 < ${DEPARTMENTS})
      insert into departments (id, path, name, parent_id)
      select 'd-' || i, case when i < 20 then '第' || i || '部' else '第' || (i % 20) || '部/第' || i || '課' end,
        '第' || i, case when i < 20 then null else 'd-' || (i % 20) end from n;
    with recursive n(i) as (select 1 union all select i + 1 from n where i < ${size})
      insert into people (id, no, employee_number, name, department_id, site_id, language, key_id)
      select printf('p%019d', i), i, printf('E%07d', i), '山田 ' || i, 'd-' || (i % ${DEPARTMENTS}), 's-' || (i % 4), 'ja', '' from n;
    insert into standings (round_id, person_id, department_id, site_id, bucket, silence, answered_at)
      select '${roundId}', id, department_id, site_id, case when no % 5 < 3 then 'safe' else 'handed_over' end, 'handed_over',
        case when no % 5 < 3 then '2026-11-24T05:30:00.000Z' end from people;
    insert into tally_sums (round_id, department_id, site_id, measure, minute, n)
      select round_id, department_id, site_id, bucket, 0, count(*) from standings group by 2, 3, 4;
    insert into tally_sums (round_id, department_id, site_id, measure, minute, n)
      select '${roundId}', department_id, site_id, 'first_answer', no % 240, count(*) from people where no % 5 < 3 group by 2, 3, 5;
    commit;`);
  raw.close();
}

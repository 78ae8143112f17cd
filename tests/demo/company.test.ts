import { describe, expect, it } from 'vitest';
import { foundCompany } from '#demo/company/company.ts';
import { dialled } from '#demo/company/phone-book.ts';
import { needsPhone, needsPost } from '#demo/employees/plan.ts';
import { FAKE_ACCOUNT } from '#demo/fake-twilio/account.ts';
import { random } from '#demo/random.ts';
import { rosterCsv } from '#demo/roster-csv.ts';
import { readRoster } from '#lib/flows/import-people/read-roster.ts';

describe('the company of the demo', () => {
  const people = foundCompany(1200, random('anpi'));

  it('has 1,200 people in 40 departments on three levels and at 6 sites', () => {
    const departments = new Set(people.map(({ department }) => department));
    expect(departments.size).toBe(40);
    expect(new Set([...departments].map((path) => path.split('/').length))).toEqual(new Set([1, 2, 3]));
    expect(new Set(people.map(({ site }) => site)).size).toBe(6);
  });

  it('is the same for the same seed and another for another', () => {
    expect(foundCompany(1200, random('anpi'))).toEqual(people);
    expect(foundCompany(1200, random('else'))).not.toEqual(people);
  });

  it('uses only names that belong to nobody, and every address once', () => {
    const addresses = people.flatMap(({ mails }) => mails.map(({ address }) => address));
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([]);
    expect(addresses.some((address) => /\.\.|\.@|^\./.test(address))).toBe(true);
  });

  it('lets everybody who is to read a mail have an address that takes one', () => {
    const readers = people.filter(({ plan }) => plan.acts.some(({ kind }) => kind === 'mail' || kind === 'form'));
    expect(readers.length).toBeGreaterThan(600);
    expect(readers.filter(({ mails }) => mails.every(({ fate }) => fate !== 'takes'))).toEqual([]);
  });

  it('lets everybody who is to answer by phone have a number, and nobody else the same one', () => {
    const callers = people.filter(({ plan }) => plan.acts.some(needsPhone));
    expect(callers.length).toBeGreaterThan(40);
    expect(callers.filter(({ phones }) => phones.length === 0)).toEqual([]);
    const numbers = people.flatMap(({ phones }) => phones.map(dialled));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.filter((number) => !/^\+1[2-9]\d\d55501\d\d$/.test(number))).toEqual([]);
    expect(numbers).not.toContain(FAKE_ACCOUNT.number);
  });

  it('leaves those who are to learn of it from a post without a living address or a phone', () => {
    const readers = people.filter(({ plan }) => plan.acts.some(needsPost));
    expect(readers.length).toBeGreaterThan(15);
    expect(readers.filter(({ mails }) => mails.some(({ fate }) => fate === 'takes' || fate === 'full'))).toEqual([]);
    expect(readers.flatMap(({ phones }) => phones)).toEqual([]);
  });

  it('can be imported as it is written: CP932, several addresses in one cell', async () => {
    const { rows, problems } = await readRoster(rosterCsv(people));
    expect(problems).toEqual([]);
    expect(rows.map(({ mails }) => mails)).toEqual(people.map(({ mails }) => mails.map(({ address }) => address)));
  });
});

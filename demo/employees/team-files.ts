import type { DemoPerson } from '../company/person.ts';
import type { Random } from '../random.ts';
import type { Roads } from '../roads/roads.ts';
import type { Truth } from '../truth/truth.ts';

const IN_ONE_FILE = 15;

export interface TeamFile {
  minutes: number;
  enter(): Promise<void>;
}

/** Leaders who have seen their people enter them together, as files of answers. */
export function teamFiles(people: readonly DemoPerson[], roads: Roads, truth: Truth, chance: Random): TeamFile[] {
  const entries = people.flatMap(({ employeeNumber, plan }) => {
    const [act] = plan.acts;
    return act?.kind === 'csv' ? [{ employeeNumber, status: act.says }] : [];
  });
  const files = Array.from({ length: Math.ceil(entries.length / IN_ONE_FILE) }, (_, i) =>
    entries.slice(i * IN_ONE_FILE, (i + 1) * IN_ONE_FILE),
  );
  return files.map((rows, i) => ({
    minutes: chance.about(`file ${i}`).lognormal(60, 0.6),
    enter: async () => {
      await roads.operator.enterFile(rows, `第${i + 1}班 班長`);
      for (const { employeeNumber, status } of rows)
        truth.said(employeeNumber, { road: 'csv', says: status, proved: true });
    },
  }));
}

import { describe, expect, it } from 'vitest';
import { postForms } from '#demo/roads/html-form.ts';
import { differences, numbersOf } from '#demo/truth/numbers.ts';
import { numberIn } from '#demo/viewer/page.ts';

describe('how the demo reads pages', () => {
  it('finds the hidden fields of a POST form and leaves searches alone', () => {
    const html = `<form><input name="q"></form>
      <form method="POST" enctype="multipart/form-data" action=""><input type="hidden" name="$ACTION_1:0" value="{&quot;id&quot;:1}"/>
      <input type="radio" name="status" value="safe"/><textarea name="comment"></textarea></form>`;
    const [form, ...others] = postForms(html);
    expect(others).toEqual([]);
    expect(form).toMatchObject({ action: '', multipart: true, hidden: [['$ACTION_1:0', '{"id":1}']] });
    expect(form!.names.has('status') && form!.names.has('comment')).toBe(true);
  });

  it('never takes a page that it does not understand for a zero', () => {
    expect(numberIn('<span class="num">1,284</span>')).toBe(1284);
    expect(() => numberIn('<span>–</span>')).toThrow();
  });
});

describe('comparing a board with the truth', () => {
  const belief = { place: 'safe', road: 'form', conflict: false, openHelp: false } as const;
  const truth = numbersOf([belief, { ...belief, place: 'help', openHelp: true }]);

  it('is content with equal numbers, in whatever order they are given', () => {
    expect(differences(truth, { asked: 2, places: { help: 1, safe: 1 } })).toEqual([]);
  });

  it('names every number that differs', () => {
    const seen = { ...truth, places: { safe: 2 }, openHelp: 0 };
    expect(differences(truth, seen)).toEqual([
      'places: truth {"help":1,"safe":1}, seen {"safe":2}',
      'openHelp: truth 1, seen 0',
    ]);
  });
});

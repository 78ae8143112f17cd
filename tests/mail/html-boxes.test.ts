import { describe, expect, it } from 'vitest';
import { htmlText } from '#lib/mail/mime/html-text.ts';
import { newTextOf } from '#lib/mail/new-text/new-text.ts';

const own = (html: string) => newTextOf(htmlText(html), []);
const QUOTE = '<blockquote type="cite">Please answer.<br>1 Safe<br>2 Minor</blockquote>';
const FIELDS = '<b>From:</b> Anpi<br><b>Sent:</b> Monday<br><b>To:</b> Tanaka<br><b>Subject:</b> x<br>';

describe('the boxes that mail programs build around a quote in HTML', () => {
  it.each([
    [
      'typed into the box of the introduction',
      `<div class="moz-cite-prefix">2<br><br>On 23.11.2026 Anpi wrote:<br></div>${QUOTE}`,
    ],
    [
      'above such a box in a language that we do not know',
      `2<div class="moz-cite-prefix">Ni Anpi nagsulat:</div>${QUOTE}`,
    ],
    ['above an introduction that a program names', `2<p id="reply-intro">Ni Anpi nagsulat</p>${QUOTE}`],
    ['above a rule and fields', `<div>2</div><hr><div>${FIELDS}</div><p>1 Safe</p>`],
    [
      'above a table of fields',
      `2<table><tr><td>From:</td><td>Anpi</td></tr><tr><td>Date:</td><td>2026</td></tr><tr><td>Subject:</td><td>x</td></tr></table>1 Safe`,
    ],
    [
      'above arrows and no box at all',
      '2<br>&gt;&gt;&gt; Anpi &lt;a@b.example&gt; 11/23/26 10:05 AM &gt;&gt;&gt;<br>1 Safe<br>',
    ],
    [
      'above a box with a bar on its left',
      `<p>2</p><div style="border-left: 2px solid #ccc; padding-left: 8px">1 Safe</div>`,
    ],
    [
      'above a cell with such a bar',
      `<p>2</p><table><tr><td STYLE='BORDER-LEFT:#000 2px solid'>1 Safe</td></tr></table>`,
    ],
    ['above preformatted lines', '<pre>2\n\nAnpi &lt;a@b.example&gt; wrote:\n&gt; 1 Safe\n&gt; 2 Minor</pre>'],
    [
      'above lines that a style keeps as they were typed',
      '<div style="white-space: pre-wrap">2\n\nAnpi &lt;a@b.example&gt; wrote:\n&gt; 1 Safe</div>',
    ],
    [
      'above an introduction and a quote in a list of terms',
      `2<dl><dt>Anpi &lt;a@b.example&gt; wrote:</dt><dd>${QUOTE}</dd></dl>`,
    ],
  ])('leave the answer %s', (_, html) => expect(own(html)).toBe('2'));

  it.each(['border-left:none', 'border-left: 0', 'border-left: solid white 1pt', 'border-left:1px solid transparent'])(
    'are none where no bar is seen: %s',
    (style) => expect(own(`<div style="${style}">2</div>`)).toBe('2'),
  );

  it('are none around lines that end where the writer ended them', () =>
    expect(own('<p>I am\nsafe</p>')).toBe('I am safe'));
});

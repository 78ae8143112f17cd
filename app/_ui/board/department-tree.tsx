'use client';

import { useMemo, useState } from 'react';
import { Section } from '../section.tsx';
import { EmptyState } from '../empty-state.tsx';
import { Table } from '../table.tsx';
import { StatusWord } from '../status-word.tsx';
import type { BoardPart } from './board-part.ts';
import { PlaceRow, SHORT_COLUMNS, SumRow } from './department-row.tsx';
import { useStill } from './use-still.ts';
import { childrenOf, openAtFirst, PAGE, type TreeRow, treeRows } from './tree-rows.ts';

/** The departments as a table that opens downwards; rows stand still while somebody points at them. */
export function DepartmentTree({ snapshot, say, basePath }: BoardPart) {
  const [still, hold] = useStill(snapshot.departments);
  const children = useMemo(() => childrenOf(snapshot.departments, still), [snapshot.departments, still]);
  const [open, setOpen] = useState(() => openAtFirst(children));
  const [pages, setPages] = useState<ReadonlyMap<string, number>>(new Map());
  const rows = treeRows(children, { open, pages });
  const toggle = (id: string) =>
    setOpen((before) => (before.has(id) ? new Set([...before].filter((other) => other !== id)) : new Set(before).add(id)));
  const more = (parentId: string) => setPages((before) => new Map(before).set(parentId, (before.get(parentId) ?? 1) + 1));
  const head = say.board('places.departments');
  const short = SHORT_COLUMNS.map((bucket) => ({
    key: bucket,
    end: true,
    head: <StatusWord bucket={bucket} say={say} text={say.board(`places.short.${bucket}`)} />,
  }));
  const columns = [
    { key: 'name', head: say.board('places.name') },
    { key: 'asked', head: say.board('places.asked'), end: true },
    { key: 'spread', head: say.board('places.spread'), className: 'spread' },
    { key: 'rate', head: say.board('places.rate'), end: true },
    ...short,
    { key: 'silent', head: say.board('places.silent'), end: true },
  ];
  const draw = (row: TreeRow) => {
    if (row.kind === 'place') return <PlaceRow key={row.place.id} {...row} toggle={toggle} say={say} basePath={basePath} />;
    if (row.kind === 'direct') {
      return <SumRow key={`direct ${row.parentId}`} counts={row.counts} depth={row.depth} name={say.board('places.direct')} say={say} />;
    }
    const name = say.board('places.rest', { n: say.number(row.n) });
    const press = { text: say.board('places.more', { n: Math.min(PAGE, row.n) }), act: () => more(row.parentId ?? '') };
    return <SumRow key={`rest ${row.parentId}`} counts={row.counts} depth={row.depth} name={name} say={say} press={press} />;
  };
  return (
    <Section heading={head} aside={say.board('places.departmentsAside')} className="departments">
      <div {...hold}>
        {rows.length === 0 ? (
          <EmptyState title={say.board('places.none')} />
        ) : (
          <Table caption={head} columns={columns} className="tree">
            {rows.map(draw)}
          </Table>
        )}
      </div>
    </Section>
  );
}

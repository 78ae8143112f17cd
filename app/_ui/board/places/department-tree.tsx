'use client';

import { useMemo, useState } from 'react';
import { EmptyState } from '../../empty-state.tsx';
import { Section } from '../../section.tsx';
import { Table } from '../../table.tsx';
import type { BoardPart } from '../board-part.ts';
import { useStill } from '../use-still.ts';
import { placeColumns } from './place-cells.tsx';
import { PlaceRow, SumRow } from './place-row.tsx';
import { childrenOf, openAtFirst, PAGE, type TreeRow, treeRows } from './tree-rows.ts';

/** The departments as a table that opens downwards; rows stand still while somebody points at them. */
export function DepartmentTree({ snapshot, say, basePath }: BoardPart) {
  const [still, hold] = useStill(snapshot.departments);
  const children = useMemo(() => childrenOf(snapshot.departments, still), [snapshot.departments, still]);
  const [open, setOpen] = useState(() => openAtFirst(children));
  const [pages, setPages] = useState<ReadonlyMap<string, number>>(new Map());
  const rows = treeRows(children, { open, pages });
  const toggle = (id: string) =>
    setOpen((before) =>
      before.has(id) ? new Set([...before].filter((other) => other !== id)) : new Set(before).add(id),
    );
  const more = (parentId: string) =>
    setPages((before) => new Map(before).set(parentId, (before.get(parentId) ?? 1) + 1));
  const head = say.board('places.departments');
  const draw = (row: TreeRow) => {
    if (row.kind === 'place')
      return <PlaceRow key={row.place.id} {...row} toggle={toggle} say={say} basePath={basePath} />;
    if (row.kind === 'direct') {
      return (
        <SumRow
          key={`direct ${row.parentId}`}
          counts={row.counts}
          depth={row.depth}
          name={say.board('places.direct')}
          say={say}
        />
      );
    }
    const name = say.board('places.rest', { n: say.number(row.n) });
    const press = { text: say.board('places.more', { n: Math.min(PAGE, row.n) }), act: () => more(row.parentId ?? '') };
    return (
      <SumRow key={`rest ${row.parentId}`} counts={row.counts} depth={row.depth} name={name} say={say} press={press} />
    );
  };
  return (
    <Section heading={head} aside={say.board('places.departmentsAside')} className="departments board-wide">
      <div {...hold}>
        {rows.length === 0 ? (
          <EmptyState title={say.board('places.none')} />
        ) : (
          <Table caption={head} columns={placeColumns(say)} className="tree">
            {rows.map(draw)}
          </Table>
        )}
      </div>
    </Section>
  );
}

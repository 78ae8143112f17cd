import { listDepartments } from '#db/stores/people/places.ts';
import { EXPORT_FORMATS, exportRound } from '#lib/flows/export/export-round.ts';
import { knownRound } from '../../../_frame/known-round.ts';
import { requireViewer } from '../../../_frame/require-viewer.ts';
import { filterOf, type Query } from '../people/line-query.ts';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ roundId: string }>;
}

/** The list behind a number as a file; a POST, because taking it out stands in the audit. */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  const who = await requireViewer('report.export');
  const { ctx, scope, language, actor } = who;
  const round = await knownRound(who, (await params).roundId);
  const form = await request.formData();
  const query: Query = Object.fromEntries([...new Set(form.keys())].map((key) => [key, form.getAll(key).map(String)]));
  const filter = filterOf(query, await listDepartments(ctx.db, scope), scope);
  const format = EXPORT_FORMATS.find((known) => known === form.get('format')) ?? 'csv';
  const { bytes, type, fileName } = await exportRound(ctx, round.id, { filter, format, language, by: actor });
  return new Response(bytes, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

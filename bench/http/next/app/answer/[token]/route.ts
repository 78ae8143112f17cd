import { shared } from '../../../shared.ts';

export async function POST(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await params;
  const stored = await shared().store(token, new Uint8Array(await request.arrayBuffer()));
  return new Response('stored\n', { status: stored ? 200 : 400 });
}

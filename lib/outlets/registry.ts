import { line } from './line/outlet.ts';
import type { Outlet } from './outlet.ts';
import { slack } from './slack/outlet.ts';
import { teams } from './teams/outlet.ts';
import { webPush } from './web-push/outlet.ts';
import { x } from './x/outlet.ts';

/** Every place to post to. A new one is one folder and one line here. */
export const outlets: readonly Outlet[] = [x, line, slack, teams, webPush];

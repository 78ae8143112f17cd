import { LiveBoard } from '#app/_ui/live/live-board.tsx';
import { exampleBoard, PAST } from './example-board.ts';
import { URGENT } from './example-people.ts';

export const ExampleLiveBoard = () => (
  <LiveBoard
    initial={exampleBoard()}
    people={URGENT}
    past={PAST}
    language="ja"
    basePath="/rounds/r1"
    streamUrl="/stream"
    snapshotUrl="/snapshot"
    peopleUrl="/urgent"
  />
);

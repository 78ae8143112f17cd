import { hydrateRoot } from 'react-dom/client';
import { ExampleLiveBoard } from './example-live-board.tsx';

hydrateRoot(document.getElementById('root')!, <ExampleLiveBoard />);

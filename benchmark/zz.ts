import {firstFrameTime} from './timing.ts';

console.log(await firstFrameTime(['/tmp/wt/fast/dist/briefing.js'], 'quit', 'q'));
process.exit(0);

import type { membership as korean } from '../ko/membership.ts';

/** Joining a channel, in English. */
export const membership: typeof korean = {
  hello: 'Hello, I am Camplog. I turn your day into a finished blog post.',
  helloSetup: 'Use `/log setup` in this channel to start a camp.',
};

import { EventEmitter } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startDemo } from '../../src/demo/start-demo.ts';
import { times } from '../../src/demo/story.ts';
import { watchForCrashes } from '../../src/demo/watch-for-crashes.ts';
import { createLogger } from '../../src/logger.ts';
import { eventually } from '../support/eventually.ts';

describe('a bot that crashes', () => {
  it('leaves Slack and what was said, and comes back when it is started again', {
    timeout: 60_000,
  }, async () => {
    const log: string[] = [];
    const told: string[] = [];
    const logger = createLogger({ level: 'error', write: (line) => log.push(line), forPeople: false });
    const demo = await startDemo({ port: 0, logger, startAt: times.start });
    onTestFinished(demo.stop);
    const source = new EventEmitter();
    const endWatch = watchForCrashes(demo, { logger, tell: (line) => told.push(line) }, source);
    const user = demo.sandbox.as(demo.campers[0]);
    await user.say(demo.channelId, 'before');

    source.emit('uncaughtException', new Error('out of the blue'));
    await eventually(() => demo.sandbox.sockets.count() === 0, 'the end of the bot');
    expect(told).toEqual(['The bot crashed. The page goes on, and can start the bot again.']);
    expect(log.join()).toContain('the bot crashed');
    await expect(user.command(demo.channelId, '/log help')).rejects.toThrow('dispatch_failed');

    await demo.restartBot();
    await user.command(demo.channelId, '/log help');
    await eventually(() => user.messages(demo.channelId).some(({ ephemeral }) => ephemeral), 'the help');
    expect(user.messages(demo.channelId).map(({ text }) => text)).toContain('before');
    endWatch();
    expect(source.listenerCount('uncaughtException')).toBe(0);
  });
});

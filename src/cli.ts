#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { Command } from 'commander';

// Types are stripped from each file once, not at every start.
enableCompileCache();

// `| head` closes the pipe when it has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

// Each command brings its own house along: a post is rendered without Slack, database and web in memory.
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./cli/start.ts')).startCommand(),
  demo: async () => (await import('./cli/demo.ts')).demoCommand(),
  render: async () => (await import('./cli/render.ts')).renderCommand(),
  import: async () => (await import('./cli/import.ts')).importCommand(),
  check: async () => (await import('./cli/check.ts')).checkCommand(),
  calendar: async () => (await import('./cli/calendar.ts')).calendarCommand(),
};

const program = new Command('camplog').description(
  'Turns what campers write in Slack into finished Jekyll posts.',
);
const [asked = ''] = process.argv.slice(2);
const create = Object.hasOwn(commands, asked) ? commands[asked] : undefined;
for (const each of create === undefined ? Object.values(commands) : [create])
  program.addCommand(await each());
await program.parseAsync();

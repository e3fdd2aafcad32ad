#!/usr/bin/env node
import { Command } from 'commander';
import { calendarCommand } from './cli/calendar.ts';
import { checkCommand } from './cli/check.ts';
import { demoCommand } from './cli/demo.ts';
import { renderCommand } from './cli/render.ts';
import { startCommand } from './cli/start.ts';

const program = new Command('camplog').description(
  'Turns what campers write in Slack into finished Jekyll posts.',
);
for (const command of [startCommand(), demoCommand(), renderCommand(), checkCommand(), calendarCommand()]) {
  program.addCommand(command);
}
await program.parseAsync();

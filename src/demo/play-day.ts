import type { SeenMessage } from '../sandbox/actors/seen.ts';
import { logFormCallback } from '../slack/log-form/build-log-form.ts';
import { openFormActions } from '../slack/log-form/open-form-button.ts';
import { type Demo, setUpStoryCamp } from './start-demo.ts';
import { answers, camp, team, times } from './story.ts';
import { waitFor } from './wait-for.ts';

/**
 * Plays the story's day from the setup to the file, through Slack's own doors only. `tell` hears of each
 * step when it is done. Gives the post as the camper downloaded it; throws at the first step that fails.
 */
export async function playDay(demo: Demo, tell: (step: string) => void): Promise<string> {
  const { sandbox, camplog, clock, campers } = demo;
  const writer = sandbox.as(campers[0]);
  const dm = writer.dm();

  await setUpStoryCamp(demo);
  tell(`/log setup made #${camp.channel} a team of "${camp.name}" with ${team.length} campers`);

  clock.jumpTo(times.prompt);
  await camplog.beat();
  const prompt = await waitFor('the prompt', () => writer.messages(dm).find(hasFormButton));
  tell(`18:00, the bot asks ${team[0].realName}: ${prompt.text}`);

  clock.jumpTo(times.written);
  await writer.click(prompt, openFormActions.daily);
  await waitFor('the form', () => writer.view()?.callbackId === logFormCallback || null);
  for (const [field, answer] of Object.entries(answers)) await writer.fill(field, answer);
  tell(`the form is open and filled: ${Object.keys(answers).join(', ')}`);

  const errors = await writer.submit();
  if (errors) throw new Error(`the form was refused: ${Object.values(errors).join(' ')}`);
  tell('submitted and stored');

  const [file] = await waitFor('the file', () => (writer.files(dm).length > 0 ? writer.files(dm) : null));
  if (!file) throw new Error('no file was shared');
  tell(`the DM shows the preview and the file ${file.name} (${file.size} bytes)`);

  await sandbox.settled();
  const violations = sandbox.violations();
  if (violations.length > 0) {
    throw new Error(`Slack would have refused: ${violations.map(({ message }) => message).join('; ')}`);
  }
  return new TextDecoder().decode(writer.readFile(file.id));
}

function hasFormButton(message: SeenMessage): boolean {
  return JSON.stringify(message.blocks).includes(openFormActions.daily);
}

import { execFileSync, spawnSync } from 'node:child_process';

/** True where Ruby, and with it the YAML reader of Jekyll, is installed. */
export const hasPsych = spawnSync('ruby', ['-rpsych', '-e', '']).status === 0;

const script = `
require "psych"; require "json"; require "date"
STDIN.each_line do |line|
  begin
    puts JSON.generate(["data", Psych.safe_load(JSON.parse(line)[0], permitted_classes: [Date, Time], aliases: true)])
  rescue => error
    puts JSON.generate(["error", error.message])
  end
end`;

/** What Psych reads from each YAML text: its data, or the error it stops with. */
export function readWithPsych(
  texts: readonly string[],
): readonly (readonly ['data', unknown] | readonly ['error', string])[] {
  const input = texts.map((text) => `${JSON.stringify([text])}\n`).join('');
  const output = execFileSync('ruby', ['-Ku', '-EUTF-8:UTF-8', '-e', script], {
    input,
    maxBuffer: 1 << 28,
    encoding: 'utf8',
  });
  return output
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

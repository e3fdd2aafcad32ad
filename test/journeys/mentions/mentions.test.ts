import { describe, expect, it } from 'vitest';
import { eventually } from '../../support/eventually.ts';
import { readPost, setUpCamp, startHouse, type Transport, writeLog } from '../../support/start-house.ts';

describe.each<Transport>(['socket', 'http'])('mentions (by %s)', (transport) => {
  it('stand in the post by name, a group’s too, whether typed into the form or behind a command', async () => {
    const house = await startHouse('2022-02-14T12:00:00+09:00', transport);
    const { sandbox, mina, john, channel } = house;
    const group = sandbox.addUserGroup({ name: '멘토', handle: 'mentors', members: [john] });
    await setUpCamp(house, { name: '바다 캠프', startsOn: '2022-02-07', language: 'ko' });
    const user = sandbox.as(mina);
    await user.command(channel, '/log done asked @mentors and @john');
    await eventually(() => user.messages(channel).some(({ ephemeral }) => ephemeral), 'what was captured');

    const elements = [
      { type: 'text', text: 'thanks, ' },
      { type: 'usergroup', usergroup_id: group },
      { type: 'text', text: ' in ' },
      { type: 'channel', channel_id: channel },
      { type: 'text', text: '!' },
    ];
    const retrospective = { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
    expect(await writeLog(house, mina, { retrospective })).toBeNull();
    const post = await readPost(house, mina);
    expect(post.text).toContain('- [x] asked @mentors and @john\n');
    expect(post.text).toContain('thanks, @mentors in #sea-team!\n');

    // The form that is opened again has no group that it could call.
    await user.command(channel, '/log');
    const view = await eventually(() => user.view()?.callbackId === 'log_form' && user.view(), 'the form');
    expect(JSON.stringify(view.blocks)).toContain('@mentors');
    expect(JSON.stringify(view.blocks)).not.toContain('usergroup_id');
    expect(await user.submit()).toBeNull();
    expect((await readPost(house, mina, 2)).text).toBe(post.text);
    expect(sandbox.violations()).toEqual([]);
    expect(house.log).toEqual([]);
  });
});

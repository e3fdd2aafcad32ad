import { describe, expect, it } from 'vitest';
import type { SandboxUser } from '../../../src/sandbox/actors/sandbox-user.ts';
import { eventually } from '../../support/eventually.ts';
import {
  changeCamp,
  type House,
  openTemplates,
  readPost,
  setUpCamp,
  startHouse,
  type Transport,
  useTemplate,
  writeLog,
} from '../../support/start-house.ts';
import { bullets } from '../../support/typed.ts';

const template = [
  '---',
  'title: "[프로젝트 {{ day }}일차] {{ camp }}"',
  'date: {{ date }}',
  'tags: [project]',
  '---',
  '## 오늘 한 일',
  '{{ done | bullets }}',
  '',
  '<br>',
  '',
  '## {{ next_heading }}',
  '{{ to_dos | tasks }}',
].join('\n');

const kept = '이미 쓴 기록은 쓸 때의 모습 그대로예요.';

/** The texts of the sections and samples of the top window, those of inputs and buttons aside. */
function read(user: SandboxUser): readonly string[] {
  const blocks = (user.view()?.blocks ?? []).filter(({ type }) => type === 'section' || type === 'rich_text');
  return blocks.flatMap((block) => {
    const shown = block.type === 'section' ? block.text : block.elements;
    const texts = JSON.stringify(shown).matchAll(/"text":"((?:[^"\\]|\\.)*)"/g);
    return [...texts].map(([, text]) => JSON.parse(`"${text}"`));
  });
}

async function openEditor(user: SandboxUser, verb: 'edit' | 'copy', name: string): Promise<void> {
  await useTemplate(user, verb, name);
  await eventually(() => user.view()?.callbackId === 'template_editor', 'the editor');
}

/** Presses a button of the editor and waits until the window shows another thing. */
async function press(user: SandboxUser, action: string): Promise<readonly string[]> {
  const before = user.view()?.hash;
  await user.click('view', action);
  await eventually(() => user.view()?.hash !== before, 'the answer in the window');
  return read(user);
}

/** Saves what stands in the editor, and waits for the list that says so. */
async function save(user: SandboxUser, what: string): Promise<void> {
  expect(await user.submit()).toBeNull();
  await eventually(() => read(user)[0] === `✅ 저장했어요: ${what}`, 'the list again');
}

async function openCamp(transport: Transport): Promise<House> {
  const house = await startHouse('2022-02-07T12:00:00+09:00', transport);
  await setUpCamp(house, { name: '바다 캠프', startsOn: '2022-01-17', language: 'ko' });
  return house;
}

describe.each<Transport>(['socket', 'http'])('a template of the camp’s own (by %s)', (transport) => {
  it('is written under a live check, used for a stage, and edited without touching what was written', async () => {
    const house = await openCamp(transport);
    const mina = await openTemplates(house);
    expect(read(mina)).toEqual([
      '템플릿 옆의 ⋯에서 고치거나, 복사해서 새로 만들거나, 쓸 것을 고를 수 있어요.',
      'chirpy-daily\n기본 템플릿 · 하루 글에 써요',
      'chirpy-project\n기본 템플릿',
      'chirpy-weekly\n기본 템플릿 · 주간 글에 써요',
      'velog-daily\n기본 템플릿',
    ]);

    await openEditor(mina, 'copy', 'chirpy-project');
    expect(mina.view()?.state.text?.value?.value).toContain('## **🧪 시도했던 것**');
    await mina.fill('name', 'my-project');
    await mina.fill('text', template.replace('{{ done | bullets }}', '{{ done | lists }}'));
    expect(await press(mina, 'template_check')).toEqual([
      '⚠️ 7번째 줄 “{{ done | lists }}”: 모르는 종류예요. checklist, tasks, bullets, keywords, prose 가운데 하나를 적어 주세요.',
    ]);
    expect(mina.view()?.state.name?.value?.value).toBe('my-project');
    expect(mina.view()?.state.text?.value?.value).toContain('{{ done | lists }}');

    await mina.fill('text', template);
    const sample = [
      '---',
      'title: "[프로젝트 013일차] 바다 캠프"',
      expect.stringMatching(/^date: 2022-02-07 12:0\d:\d\d \+0900$/),
      'tags: [project]',
      '---',
      '## 오늘 한 일',
      '- 첫 번째로 배운 것',
      '- 두 번째로 배운 것',
      '',
      '<br>',
      '',
      '## 내일 할 일',
      '- [ ] 배운 것 복습하기',
      '- [ ] 코드 다듬기',
    ];
    const [works, shown = ''] = await press(mina, 'template_check');
    expect(works).toBe('✅ 잘 돼요. 2월 7일 (월) 글의 견본이에요: 2022-02-07-d013-daily-log.md');
    expect(shown.split('\n')).toEqual(sample);
    await mina.click('view', 'template_send');
    await eventually(() => read(mina)[0] === '견본 파일을 DM으로 보냈어요.', 'that the sample was sent');
    expect(read(mina)[1]).toBe(works);
    expect(read(mina)[2]?.split('\n')).toEqual(sample);
    const file = await readPost(house, house.mina);
    expect(file.name).toBe('2022-02-07-d013-daily-log.md');
    expect(file.text.split('\n')).toEqual(sample);

    await save(mina, 'my-project, 1번째 판');
    expect(read(mina).at(-1)).toBe('my-project\n우리 템플릿, 1번째 판');
    await mina.close('all');

    expect(await changeCamp(house, { stages: '2022-02-07 lv1-project my-project' })).toBeNull();
    expect(await writeLog(house, house.mina, { done: bullets('등대 그리기') })).toBeNull();
    const first = await readPost(house, house.mina, 2);
    expect(first.text.split('\n').slice(4)).toEqual(['---', '## 오늘 한 일', '- 등대 그리기']);

    await openTemplates(house);
    expect(read(mina).at(-1)).toBe('my-project\n우리 템플릿, 1번째 판 · 이 단계에 써요: lv1-project');
    await openEditor(mina, 'edit', 'my-project');
    expect(read(mina)).toEqual([`my-project, 1번째 판. ${kept}`]);
    await mina.fill('text', template.replace('오늘 한 일', '오늘 만든 것'));
    await save(mina, 'my-project, 2번째 판');
    await mina.close('all');

    expect(await writeLog(house, house.john, { done: bullets('Drew the harbour') })).toBeNull();
    const newer = await readPost(house, house.john);
    expect(newer.text.split('\n').slice(4)).toEqual(['---', '## 오늘 만든 것', '- Drew the harbour']);
    await mina.command(house.channel, '/log download');
    const again = await readPost(house, house.mina, 3);
    expect(again).toEqual(first);

    const answers = { done: bullets('등대 그리기', '등대 칠하기') };
    expect(await writeLog(house, house.mina, answers)).toBeNull();
    const changed = await readPost(house, house.mina, 4);
    expect(changed.text).toBe(`${first.text}\n- 등대 칠하기`);
    expect(house.log).toEqual([]);
    expect(house.sandbox.violations()).toEqual([]);
  });

  it('is told to the second of two who edit it at once, and every change stands in the list of changes', async () => {
    const house = await openCamp(transport);
    const mina = await openTemplates(house);
    await openEditor(mina, 'copy', 'chirpy-daily');
    await mina.fill('name', 'ours');
    await mina.fill('text', template);
    await save(mina, 'ours, 1번째 판');
    await mina.close('all');

    const john = house.sandbox.as(house.john);
    await house.sandbox.updateUser(house.john, { isAdmin: true });
    await john.command(house.channel, '/log camp');
    await eventually(() => john.view()?.callbackId === 'camp_settings', 'the settings');
    await john.click('view', 'staff_templates');
    await eventually(() => john.view()?.title === 'Templates', 'the templates');
    await openEditor(john, 'edit', 'ours');

    await openTemplates(house);
    await openEditor(mina, 'edit', 'ours');
    await mina.fill('text', `${template}\n## 회고\n{{ retrospective | prose }}`);
    await save(mina, 'ours, 2번째 판');
    await useTemplate(mina, 'days', 'ours');
    await eventually(() => read(mina)[0] === '✅ 다음 새 기록부터 하루 글에 쓸 템플릿: ours', 'the choice');

    await john.fill('text', `${template}\n## Notes\n{{ notes | prose }}`);
    expect(await john.submit()).toEqual({
      text: 'Somebody saved this template meanwhile. Copy what you changed, close this window and open it again.',
    });
    expect(john.view()?.state.text?.value?.value).toContain('## Notes');
    await john.close();
    await useTemplate(john, 'days', 'chirpy-project');
    await eventually(
      () =>
        read(john)[0] ===
        'Somebody chose another template meanwhile. Look below at what is used now and choose again.',
      'the refusal',
    );
    expect(read(john).at(-1)).toBe('ours\nyour own, edition 2 · used for days');

    await john.close();
    await john.click('view', 'staff_changes');
    await eventually(() => john.view()?.title === 'Changes', 'the changes');
    expect(read(john)).toEqual([
      `Mon, Feb 7 12:00 · <@${house.mina}> · Template of the posts\n“chirpy-daily” → “ours”`,
      `Mon, Feb 7 12:00 · <@${house.mina}> · template edited\n“ours”`,
      `Mon, Feb 7 12:00 · <@${house.mina}> · new template\n“ours”`,
    ]);
    expect(house.log).toEqual([]);
    expect(house.sandbox.violations()).toEqual([]);
  });
});

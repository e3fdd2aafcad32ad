import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/camp/calendar.ts';
import type { Language } from '../../src/camp/camp.ts';
import { campDefaults } from '../../src/camp/camp.ts';
import { formFields } from '../../src/post/form-fields.ts';
import { renderPost } from '../../src/post/render-post.ts';
import { shippedTemplate, shippedTemplateNames } from '../../src/post/shipped-templates.ts';
import { showPosts, whyNoJekyll } from '../support/jekyll/show-posts.ts';

const camp = {
  ...campDefaults,
  name: '한강 & <Study>: #1',
  startsOn: '2022-03-07',
  timeZone: 'Asia/Seoul',
  stages: [{ from: '2022-03-07', tag: 'basics' }],
};
const calendar = createCalendar(camp, new Map());
const friday = '2022-03-18';

function render(name: string, language: Language) {
  const template = shippedTemplate(name, language);
  const elements = [
    {
      type: 'rich_text_list',
      style: 'bullet',
      indent: 0,
      elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'one' }] }],
    },
    { type: 'rich_text_section', elements: [{ type: 'text', text: 'two' }] },
  ];
  return renderPost({
    camp: { ...camp, language },
    calendar,
    template,
    logDay: friday,
    submittedAt: new Date('2022-03-18T13:40:00Z'),
    answers: Object.fromEntries(
      template.fields.map(({ id }) => [id, { type: 'rich_text' as const, elements }]),
    ),
    tags: ['peer-session'],
    author: 'mina',
  });
}

describe('the templates that come with Camplog', () => {
  it.each(shippedTemplateNames)('%s asks for the same in every language', (name) => {
    const fieldsOf = (language: Language) =>
      shippedTemplate(name, language).fields.map(({ id, kind, required }) => ({ id, kind, required }));
    expect(fieldsOf('en')).toEqual(fieldsOf('ko'));
  });

  it('are refused by any other name', () => {
    expect(() => shippedTemplate('../secret')).toThrow(
      'no template is called "../secret", there are chirpy-daily, chirpy-project, chirpy-weekly, velog-daily',
    );
  });

  it('label the form in the language of the template, its values in that of the camper', () => {
    const labels = (language: Language) =>
      formFields(shippedTemplate('chirpy-daily', language), calendar, friday, language).map(
        ({ label }) => label,
      );
    expect(labels('ko')).toEqual([
      '📝 오늘 한 일',
      '키워드 공유',
      '📚 과제 내용 정리',
      '🐾 일일 회고',
      '🚀 주말동안 할 일',
    ]);
    expect(labels('en')).toEqual([
      '📝 What I did today',
      'Keywords',
      '📚 Assignments',
      '🐾 Looking back on the day',
      '🚀 To do over the weekend',
    ]);
  });

  it('give a daily post', () => {
    expect(render('chirpy-daily', 'en')).toEqual({
      fileName: '2022-03-18-d010-daily-log.md',
      title: '[Week 02 / Day 010] Learning log',
      week: '02',
      day: '010',
      problems: [],
      text: [
        '---',
        'title: "[Week 02 / Day 010] Learning log"',
        'date: 2022-03-18 22:40:00 +0900',
        'categories: ["한강 &amp; &lt;Study&gt;: #1", Daily & Weekly Log]',
        'tags: [daily-log, week02, basics, peer-session]',
        'math: true',
        '---',
        '## **📝 What I did today**',
        '- [x] one',
        '- [x] two',
        '',
        '<br>',
        '',
        '## **👥 Peer session**',
        '### **Keywords**',
        '- one',
        '- two',
        '',
        '<br>',
        '',
        '## **📚 Assignments**',
        '- one',
        '',
        'two',
        '',
        '<br>',
        '',
        '## **🐾 Looking back on the day**',
        '- one',
        '',
        'two',
        '',
        '<br>',
        '',
        '## **🚀 To do over the weekend**',
        '- [ ] one',
        '- [ ] two',
        '',
      ].join('\n'),
    });
  });

  it('give a weekly post with a name of its own', () => {
    expect(render('chirpy-weekly', 'ko')).toMatchObject({
      fileName: '2022-03-18-w02-weekly-log.md',
      title: '[Week 02] 주간 회고',
      problems: [],
    });
  });

  it('give bare Markdown to blogs that take no front matter', () => {
    expect(
      render('velog-daily', 'ko').text.startsWith('## 📝 오늘 한 일\n- [x] one\n- [x] two\n\n---\n\n'),
    ).toBe(true);
  });

  const all = shippedTemplateNames.flatMap((name) => [[name, 'ko'] as const, [name, 'en'] as const]);
  const why = whyNoJekyll();
  it.skipIf(why !== null)(`build with the real Jekyll${why ? `, skipped: ${why}` : ''}`, async () => {
    const posts = all.map(([name, language]) => render(name, language));
    const shown = await showPosts(
      posts.map(({ text, title, fileName }) => (title === null ? { body: text } : { text, name: fileName })),
    );
    expect(shown.map(({ error, warnings }) => ({ error, warnings }))).toEqual(
      all.map(() => ({ error: null, warnings: [] })),
    );
    expect(shown[0]?.text).toContain(
      'h2: 📝 오늘 한 일\n• [x] one\n• [x] two\n(gap)\nh2: 👥 피어세션 요약\nh3: 키워드 공유\n• one',
    );
  });
});

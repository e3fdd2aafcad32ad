import { bullets, paragraphs, richText } from './slack-editor.ts';

/** The camp that the demo tells of. */
export const camp = {
  name: '별빛 AI 캠프 1기',
  channel: 'team-3',
  startsOn: '2026-09-07',
  timeZone: 'Asia/Seoul',
  holidays: 'KR',
  promptAt: '18:00',
  language: 'ko',
} as const;

/** Somebody who chose no other name than their own, as most people do not. */
function person(name: string, realName: string, locale: string) {
  return { name, realName, displayName: '', locale };
}

/** Its team of five. The first one sets the camp up; the last one reads English. */
export const team = [
  person('jiwoo', '한지우', 'ko-KR'),
  person('seoyeon', '박서연', 'ko-KR'),
  person('doyun', '이도윤', 'ko-KR'),
  person('harin', '최하린', 'ko-KR'),
  person('alex', 'Alex Kim', 'en-US'),
] as const;

/** Who looks after the camp; an administrator of the workspace, and no camper. */
export const staff = { ...person('minjae', '강민재', 'ko-KR'), isAdmin: true } as const;

/** The group in which those who look after the camp are mentioned. */
export const mentors = { name: '멘토', handle: 'mentors' } as const;

/** When the story begins, when the bot asks, and when the camper has finished writing; and what came before. */
export const times = {
  yesterday: new Date('2026-09-15T17:30:00+09:00'),
  yesterdayPrompt: new Date('2026-09-15T18:00:00+09:00'),
  yesterdayWritten: new Date('2026-09-15T22:10:00+09:00'),
  teammatesWritten: new Date('2026-09-16T17:20:00+09:00'),
  start: new Date('2026-09-16T17:40:00+09:00'),
  prompt: new Date('2026-09-16T18:00:00+09:00'),
  written: new Date('2026-09-16T22:40:00+09:00'),
} as const;

/** What 한지우 writes on that Wednesday, by the fields of the daily template. */
export const answers: Readonly<Record<string, object>> = {
  done: richText(
    bullets(
      '경사 하강법 강의 듣기',
      '  학습률을 0.1, 0.01로 바꿔 보며 비교',
      '선형 회귀 과제 제출',
      '알고리즘 문제 2개',
    ),
  ),
  peer_session: richText(
    bullets(
      '(수학) 볼록 함수',
      '  볼록하면 지역 최솟값이 곧 전역 최솟값이다.',
      '  `numpy.gradient`로 확인해 볼 수 있다.',
      '학습률 스케줄러 `lr_scheduler`',
      '  https://docs.pytorch.org/docs/stable/optim.html',
    ),
    paragraphs('*실험 기록 방법*'),
    bullets('파일 이름에 날짜 | 모델 | 점수 남기기', '`git tag`로 버전 붙이기'),
  ),
  retrospective: richText(
    paragraphs(
      '식으로만 보던 경사 하강법을 직접 그려 보니 왜 학습률이 중요한지 알겠다. 0.1에서는 튀고 0.01에서는 느렸다..',
      '팀원들과 실험 기록을 어떻게 남길지 이야기했는데, 내일부터 바로 써 보고 싶다!',
    ),
  ),
  to_dos: richText(
    bullets('경사 하강법 2강', '  미니배치 부분 다시 보기', '팀 위키에 실험 기록 양식 만들기'),
  ),
};

import { bullets, paragraphs, richText } from './slack-editor.ts';

/** Answers by the fields of the daily template. */
export type StoryAnswers = Readonly<Record<string, object>>;

/** What the first of the team wrote the evening before; its to-dos are today's. */
export const yesterday: StoryAnswers = {
  done: richText(bullets('선형 회귀 강의 듣기', '  최소제곱법 직접 유도해 보기', '과제 1 제출')),
  peer_session: richText(
    bullets('(수학) 최소제곱법', '  오차의 제곱을 더하는 까닭은?', '`pandas.merge`와 `join`의 차이'),
  ),
  retrospective: richText(paragraphs('유도 과정을 손으로 따라가 보니 왜 역행렬이 나오는지 이제 알겠다.')),
  to_dos: richText(bullets('경사 하강법 강의 듣기', '선형 회귀 과제 제출', '알고리즘 문제 2개')),
};

/** What the others of the team have written today, in the order of the team. */
export const teammates: readonly StoryAnswers[] = [
  {
    done: richText(bullets('경사 하강법 강의 듣기', '학습 곡선 그려 보기', '  `matplotlib`으로 손실 그리기')),
    peer_session: richText(
      bullets('학습률 스케줄러 `lr_scheduler`', '  에폭마다 반으로 줄여 보기', '배치 크기와 학습률의 관계'),
    ),
    retrospective: richText(
      paragraphs('그래프로 보니 발산하는 순간이 또렷했다.', '내일은 모멘텀을 넣어서 비교해 보고 싶다.'),
    ),
    to_dos: richText(bullets('모멘텀 실험', '과제 2 시작하기')),
  },
  {
    done: richText(bullets('선형 회귀 과제 제출', '알고리즘 문제 1개', '  투 포인터')),
    peer_session: richText(bullets('(수학) 볼록 함수', '  접선이 늘 아래에 있다', '실험 기록 방법')),
    retrospective: richText(paragraphs('과제를 미루지 않고 끝낸 첫날! 팀원들 코드를 읽는 게 도움이 됐다.')),
    to_dos: richText(bullets('경사 하강법 2강', '투 포인터 문제 하나 더')),
  },
  {
    done: richText(bullets('논문 읽기', '  *Adam* 최적화 알고리즘', '발표 자료 초안')),
    peer_session: richText(bullets('Adam은 왜 초반에 편향을 고치나', '  지수 이동 평균의 시작값이 0이라서')),
    retrospective: richText(paragraphs('수식이 많아 겁냈는데 한 줄씩 읽으니 읽혔다.')),
    to_dos: richText(bullets('발표 자료 마무리', '`torch.optim` 소스 읽기')),
  },
  {
    done: richText(bullets('Watched the lecture on gradient descent', 'Handed in the regression assignment')),
    peer_session: richText(bullets('learning rate schedulers', '  halve it when the loss stops falling')),
    retrospective: richText(
      paragraphs('My Korean is getting better: I followed the whole discussion without a dictionary.'),
    ),
    to_dos: richText(bullets('Plot the loss for three learning rates', 'Read the notes on momentum')),
  },
];

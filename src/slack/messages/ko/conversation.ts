import { withParticle } from './particle.ts';

/** Writing a log as a conversation in the DM, in Korean. */
export const conversation = {
  talkButton: '여기서 대화로 쓰기',
  talkInDm: 'DM에서 한 칸씩 물어볼게요.',
  talkQuestion: (number: string, count: string, label: string) => `${count}칸 중 ${number}번째 · ${label}`,
  talkIntro: (date: string, day: string) =>
    `${date} ${day}일차 기록을 여기서 써요. 한 칸씩 물어볼게요. 여러 번에 나눠 적어도 하나로 모여요.`,
  talkRequired: '꼭 채워야 하는 칸이에요.',
  talkHeld: (text: string) => `지금까지 적은 것:\n${text}`,
  talkWords: '다 적었으면 `끝`, 그대로 두려면 `건너뛰기`, 앞 칸으로 가려면 `이전`이라고 적어 주세요.',
  talkLastWords: '마지막 칸이에요. 다 적었으면 `끝`이라고 적어 주세요. 바로 저장해요.',
  talkKept: '적어 두었어요. 더 적어도 좋고, 다음 칸으로 가려면 `끝`이라고 적어 주세요.',
  talkKeptLast: '적어 두었어요. 더 적어도 좋고, 저장하려면 `끝`이라고 적어 주세요.',
  talkReview: '모든 칸을 물어봤어요. `끝`이라고 적으면 저장하고, `수정 2`처럼 적으면 그 칸을 고쳐요.',
  talkLoose: (date: string) =>
    `이 글은 아직 ${date} 기록의 어느 칸에도 없어요. \`수정 2\`처럼 적으면 그 칸에 담고, \`끝\`이라고 적으면 빼고 저장해요.`,
  talkPlaced: (label: string) => `적어 둔 글을 “${label}” 칸에 담았어요. 빼려면 그 메시지들을 지워 주세요.`,
  talkAside: (date: string) =>
    `이 스레드는 ${date} 기록을 묻기 전의 것이라, 이 답글은 기록에 담지 않았어요. 담으려면 스레드 밖 대화창에 바로 적어 주세요.`,
  talkAstray:
    '이 스레드는 지금 묻는 칸의 것이 아니라서, 여기 적은 `끝`이나 `이전` 같은 말은 따르지 않았어요. 스레드 밖 대화창에 바로 적어 주세요.',
  talkHelp:
    '`끝` 이 칸을 마치고 다음으로 (마지막 칸이면 저장) · `건너뛰기` 그대로 두고 다음으로 · `이전` 앞 칸으로 · `수정 2` 두 번째 칸으로 · `그만` 여기까지만 적고 초안으로 남기기. 보낸 메시지를 고치거나 지우면 기록도 따라가요.',
  talkNoField: (count: string) => `칸은 1번부터 ${count}번까지 있어요. \`수정 2\`처럼 적어 주세요.`,
  talkNoText: '글이 없는 메시지라 기록에 담지 못했어요. 글로 적어 주세요.',
  talkSaved: (date: string) =>
    `${date} 기록을 저장했어요. 고치려면 \`수정 2\`처럼 적은 뒤 다시 \`끝\`이라고 적어 주세요.`,
  talkUnchanged: (date: string) => `${date} 기록은 이미 이대로 저장되어 있어요.`,
  talkToDosLeft: (count: string) => `앞선 할 일이 ${count}개 남아 있어요. 입력창에서 정리해 주세요.`,
  talkRefused: (label: string, problem: string) => `아직 저장하지 못했어요. ${label}: ${problem}`,
  talkStopped: (date: string) => `여기까지 할게요. ${date}에 적은 글은 초안으로 남아 있어요.`,
  talkEditedLater: (date: string) =>
    `${date} 기록은 이미 저장했으니, 방금 바뀐 내용은 초안으로 담아 두었어요. 기록에도 넣으려면 입력창을 열어 저장해 주세요.`,
  talkEditedElsewhere: (date: string) =>
    `이 글은 ${date} 기록에 이미 담겨서, 메시지를 고치거나 지워도 기록은 그대로예요. 입력창에서 고쳐 주세요.`,
  talkHint: '지금은 묻고 있는 기록이 없어서 이 메시지는 어디에도 담기지 않았어요. 오늘의 기록을 쓸까요?',
  talkLeft: (date: string) =>
    `${date}에 적던 글은 초안으로 남아 있어요. ${withParticle(`\`/log 대화 ${date}\``, '으로/로')} 이어 쓸 수 있어요.`,
};

import { withParticle } from './particle.ts';

/** The form, and what may be wrong with what was sent, in Korean. */
export const logForm = {
  // The form
  formTitle: (date: string, day: string) => `${date} · ${day}일차`,
  formIntro: (camp: string, week: string, day: string) => `${camp} · ${week}주차 ${day}일차`,
  formEditing: (version: string) =>
    `이미 저장한 기록을 고치는 중이에요. 지금까지의 내용은 ${version}번 버전으로 남아 있어요.`,
  formSave: '저장하기',
  formDay: '다른 날의 기록을 쓰려면 날짜를 골라 주세요. 쓰던 글은 임시로 저장돼요.',
  formSaveDraft: '초안만 저장',
  formDraft: (time: string) => `아직 저장하지 않은 초안이 담겨 있어요 (${time}까지 적은 것).`,
  formClose: '닫기',
  formShared: '팀 채널에 나눌 칸',
  formPool: '팀원들의 키워드예요. 저장하면 내 글에도 담겨요.',
  formPoolFrom: '누구의 키워드를 내 글에 담을까요?',
  formPoolModerator: '진행자가 모두를 위해 적은 키워드',
  hintChecklist: '오늘 끝낸 일을 목록으로 적어 주세요. Tab을 누르면 한 단계 안으로 들어가요.',
  hintTasks: '할 일을 목록으로 적어 주세요. 빈 체크박스로 올라가요.',
  hintBullets: '한 줄에 하나씩, 목록으로 적어 주세요.',
  hintKeywords: '키워드를 목록으로 적어 주세요. 굵은 글씨 한 줄은 소제목이 돼요.',
  hintProse: '편하게 적어 주세요. 굵은 글씨, 링크, 코드도 그대로 글에 담겨요.',
  formTooBig: (date: string) =>
    `${date} 기록이 너무 길어서 입력창에 다 담을 수 없어요. 저장된 글은 그대로 있고, \`/log download ${date}\`로 받을 수 있어요.`,
  draftTooBig: (date: string) =>
    `${date}의 초안이 너무 길어서 입력창에 다 담을 수 없어요. 적은 글은 그대로 있고, ${withParticle(`\`/log 대화 ${date}\``, '으로/로')} 한 칸씩 살펴보고 저장할 수 있어요.`,
  whichTeam: '팀이 여럿이네요. 어느 팀의 기록을 쓸까요?',
  whichTeamButton: (camp: string, team: string) => `${camp} #${team} 팀`,
  openingTitle: '잠시만요',
  openingText: '준비하고 있어요…',
  openedTooLate: 'Slack이 창을 여는 시간을 놓쳤어요. 한 번만 다시 눌러 주세요.',

  // What may be wrong with a submission
  problemAllEmpty: '아직 아무것도 적지 않았어요. 한 칸이라도 적고 저장해 주세요.',
  problemRequired: '이 칸은 꼭 채워야 저장할 수 있어요.',
  problemTooLong: (limit: string, length: string, over: string) =>
    `${limit}자까지 쓸 수 있는데 지금은 ${length}자예요. ${over}자만 줄여 주세요.`,
  problemNotYours:
    '이 창의 기록은 지금 계정의 것이 아니라서 저장할 수 없어요. 글을 복사한 뒤 `/log`를 새로 열어 붙여 주세요.',
  problemNotALogDay:
    '이 날은 캠프의 기록일이 아니에요. 글을 복사한 뒤 `/log`로 여는 오늘의 기록에 붙여 주세요.',
  saveFailed: '지금은 저장할 수 없었어요. 글은 이 창에 그대로 있으니, 잠시 뒤 저장하기를 다시 눌러 주세요.',
  saveLate: '저장이 늦어지고 있어요. 글은 이 창에 그대로 있으니, 잠시 뒤 저장하기를 다시 눌러 주세요.',
  staleForm: '이 창은 예전 버전이라 저장할 수 없어요. 글을 복사한 뒤 `/log`를 새로 열어 붙여 주세요.',

  // The week's log
  weeklyFormTitle: (week: string) => `${week}주차 돌아보기`,
  weeklyFormIntro: (camp: string, week: string) => `${camp} · ${week}주차를 돌아봐요`,

  // To-dos of earlier days
  toDoHeading: '전에 적은 할 일은 어떻게 됐나요?',
  toDoAged: (text: string, days: string) => `${text} (${days}일째)`,
  toDoDone: '다 했어요',
  toDoTomorrow: '내일 할 일로 옮길래요',
  toDoKeep: '그대로 둘래요',
  toDoDrop: '그만둘래요',
};

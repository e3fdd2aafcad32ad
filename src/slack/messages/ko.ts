import { withParticle } from './particle.ts';

/**
 * Everything Camplog says in Korean. Sentences are plain text: `\`code\`` is shown as code where Slack
 * formats, and whoever sends one escapes the rest.
 */
export const ko = {
  // The form
  formTitle: (date: string, day: string) => `${date} · ${day}일차`,
  formIntro: (camp: string, week: string, day: string) => `${camp} · ${week}주차 ${day}일차`,
  formEditing: (version: string) =>
    `이미 저장한 기록을 고치는 중이에요. 지금까지의 내용은 ${version}번 버전으로 남아 있어요.`,
  formSave: '저장하기',
  formClose: '닫기',
  hintChecklist: '오늘 끝낸 일을 목록으로 적어 주세요. Tab을 누르면 한 단계 안으로 들어가요.',
  hintTasks: '할 일을 목록으로 적어 주세요. 빈 체크박스로 올라가요.',
  hintBullets: '한 줄에 하나씩, 목록으로 적어 주세요.',
  hintKeywords: '키워드를 목록으로 적어 주세요. 굵은 글씨 한 줄은 소제목이 돼요.',
  hintProse: '편하게 적어 주세요. 굵은 글씨, 링크, 코드도 그대로 글에 담겨요.',
  formTooBig: (date: string) =>
    `${date} 기록이 너무 길어서 입력창에 다 담을 수 없어요. 저장된 글은 그대로 있고, \`/log download ${date}\`로 받을 수 있어요.`,
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

  // When there is no log to show
  noTeam:
    '아직 어느 팀의 캠퍼도 아니에요. 팀 채널에 들어가거나, 채널에서 `/log setup`으로 캠프를 만들어 주세요.',
  noTeamHere: '이 채널은 아직 캠프의 팀이 아니에요. 여기서 `/log setup`을 쓰면 캠프를 만들 수 있어요.',
  noSuchDay: (typed: string) => `“${typed}”에 해당하는 기록일이 없어요. 날짜는 2022-02-14처럼 적어 주세요.`,
  noLogToday: '오늘은 이 캠프의 기록일이 아니에요.',
  campDays: (first: string, last: string) => `이 캠프의 기록일은 ${first}부터 ${last}까지예요.`,
  campDaysOpen: (first: string) => `이 캠프의 기록일은 ${first}부터예요.`,
  noLogYet: '아직 쓴 기록이 없어요. `/log`를 열어 첫 기록을 남겨 보세요.',
  noLogOn: (date: string) => `${date}에 쓴 기록이 없어요. \`/log\`로 쓰면 바로 받을 수 있어요.`,

  // Prompt and post
  promptText: (camp: string, date: string, day: string) =>
    `${date}, ${camp} ${day}일차도 수고 많았어요. 잠깐 돌아보고 기록해 볼까요?`,
  promptButton: '오늘의 기록 쓰기',
  postSaved: (camp: string, date: string, day: string) => `${date} ${camp} ${day}일차 기록을 저장했어요.`,
  postEdited: (camp: string, date: string, day: string, version: string) =>
    `${date} ${camp} ${day}일차 기록을 고쳤어요. ${version}번 버전이에요.`,
  postFile: (fileName: string) => `파일 이름: ${fileName}`,
  postContinues: (part: string, parts: string) => `이어지는 글 (${part}/${parts})`,
  postButton: '고치기',
  postProblems: '이대로 올리면 문제가 생길 수 있어요.',
  problemAtLine: (line: string, problem: string) => `${line}번째 줄: ${problem}`,
  problemFileName: '파일 이름이 블로그 글의 꼴이 아니에요. 2022-02-14-제목.md처럼 바꿔서 올려 주세요.',
  problemNoFrontMatter: '글 맨 위의 설정(---로 감싼 부분)이 없어요. 캠프의 템플릿에 넣어 주세요.',
  problemFrontMatter: '글 맨 위의 설정을 읽을 수 없어요. 이 줄의 따옴표와 들여쓰기를 확인해 주세요.',
  problemTitle: '제목이 비었거나 글자가 아니에요. title: "제목"처럼 큰따옴표로 감싸 주세요.',
  problemDate: '날짜를 읽을 수 없어요. 2022-02-14 22:40:00 +0900처럼 적어 주세요.',
  problemTags:
    '태그나 카테고리에 쓸 수 없는 것이 있어요. 낱말을 쉼표로 나누고, 겹치는 것은 하나만 남겨 주세요.',
  problemUnpublished: '이대로면 블로그에 보이지 않아요. published: false를 지워 주세요.',
  problemLiquid:
    '중괄호가 블로그의 명령으로 읽혀서 블로그 전체가 만들어지지 않아요. 설정에 render_with_liquid: false를 넣거나 중괄호를 지워 주세요.',
  problemFence: '여기서 연 코드 블록이 닫히지 않았어요. 코드가 끝나는 줄에 ```를 적어 주세요.',
  problemLostAnswer:
    '적은 글 가운데 템플릿에 자리가 없어서 빠진 것이 있어요. 고치기를 눌러 다른 칸으로 옮겨 주세요.',
  fileLink: (fileName: string) => `${fileName} 받기`,
  fileLate: '파일을 Slack에 올리지 못해서 링크로 드려요.',
  fileFailed: '파일을 Slack에 올리지 못했어요. 잠시 뒤 `/log download`로 다시 받아 주세요.',

  // Download and preview
  downloadSent: (fileName: string) => `${withParticle(fileName, '을/를')} DM으로 보냈어요.`,
  previewText: (date: string, day: string, fileName: string) => `${date} ${day}일차 글이에요 (${fileName}).`,
  previewTooLong: '미리 보기로 보여 드리기에는 긴 글이라 파일을 DM으로 보냈어요.',

  // Status
  statusDay: (date: string, week: string, day: string) => `오늘은 ${date}, ${week}주차 ${day}일차예요.`,
  statusDayOff: (date: string, reason: string) =>
    `오늘은 ${date}, 쉬는 날이에요 (${reason}). 그래도 기록은 쓸 수 있어요.`,
  statusWritten: (time: string, version: string) => `오늘 기록은 ${time}에 저장했어요 (${version}번 버전).`,
  statusNotWritten: '오늘 기록은 아직이에요. `/log`로 바로 쓸 수 있어요.',
  statusTeam: (written: string, campers: string) => `팀에서는 ${campers}명 중 ${written}명이 썼어요.`,
  statusNextPrompt: (date: string, time: string, zone: string) => `다음 알림: ${date} ${time} (${zone})`,
  statusNoPrompt: '남은 알림이 없어요.',
  reasonWeekend: '주말',
  reasonNoTraining: '수업 없는 요일',

  // Help and unknown input
  helpTitle: 'Camplog는 하루의 기록을 블로그 글로 만들어 드려요.',
  helpForm: '`/log` 오늘의 기록을 쓰거나 고쳐요. `/log 2022-02-14`처럼 지난 날도 열 수 있어요.',
  helpPreview: '`/log preview` 오늘 글이 어떻게 보일지 미리 봐요. (미리보기)',
  helpDownload: '`/log download 2022-02-14` 그날의 글을 파일로 받아요. 날짜를 빼면 오늘 글이에요. (받기)',
  helpStatus: '`/log status` 오늘 썼는지, 다음 알림이 언제인지 봐요. (상태)',
  helpSetup: '`/log setup` 채널을 캠프의 팀으로 만들어요. (시작)',
  helpCamp:
    '`/log camp` 캠프의 템플릿, 단계, 쉬는 날, 시각을 바꿔요. 캠프를 만든 사람과 관리자만 쓸 수 있어요. (캠프)',
  helpHelp: '`/log help` 이 도움말을 봐요. (도움말)',
  unknownCommand: (typed: string) => `“${withParticle(`${typed}”`, '은/는')} 제가 모르는 말이에요.`,
  nearestCommand: (command: string) => `혹시 \`/log ${command}\` 명령을 쓰려던 건가요?`,

  // Setting up
  setupTitle: '캠프 만들기',
  setupIntro: (channel: string) =>
    `#${channel} 채널이 이 캠프의 팀이 돼요. 채널에 있는 사람은 모두 캠퍼가 돼요.`,
  setupSubmit: '만들기',
  setupName: '캠프 이름',
  setupStartsOn: '첫날',
  setupTimeZone: '시간대',
  setupHolidays: '공휴일',
  setupNoHolidays: '공휴일 없이',
  setupPromptAt: '알림 시각',
  setupLanguage: '글의 언어',
  setupLanguageHint: '글의 제목에 쓰는 언어예요. 알림은 저마다의 Slack 언어로 보내요.',
  setupInDm: '캠프는 팀 채널에서 만들 수 있어요. 팀원이 모인 채널에서 `/log setup`을 써 주세요.',
  setupInvite: '제가 아직 이 채널에 없어요. `/invite @Camplog`로 초대한 뒤 `/log setup`을 다시 써 주세요.',
  setupAlready: (camp: string) => `이 채널은 이미 ${camp}의 팀이에요. 빠진 멤버가 없는지도 다시 확인했어요.`,
  setupAlreadyShort: '이 채널은 이미 캠프의 팀이에요. 이 창은 닫아도 괜찮아요.',
  setupMissing: '이 칸을 채워 주세요.',
  setupNameTooLong: '이름이 너무 길어요. 조금 줄여 주세요.',
  setupNotADate: '날짜를 골라 주세요.',
  setupNotATime: '시각을 골라 주세요.',
  setupUnknownZone: '아는 시간대가 아니에요. 목록에서 골라 주세요.',
  setupUnknownCountry: '이 나라의 공휴일은 알지 못해요. 다른 나라나 ‘공휴일 없이’를 골라 주세요.',
  setupFailed:
    '지금은 캠프를 만들 수 없었어요. 적은 내용은 그대로 있으니, 잠시 뒤 만들기를 다시 눌러 주세요.',
  setupDone: (camp: string, campers: string) =>
    `${withParticle(camp, '을/를')} 시작해요! 캠퍼는 ${campers}명이에요.`,
  setupFirstPrompt: (date: string, time: string, zone: string) =>
    `첫 알림은 ${date} ${time}에 저마다의 DM으로 보내요 (${zone}).`,
  setupHowTo: '언제든 `/log`로 기록을 쓰고, `/log help`로 쓰는 법을 볼 수 있어요.',
  membersFailed: '멤버 목록을 다 읽지 못했어요. `/log setup`을 한 번 더 쓰면 빠진 멤버를 다시 확인해요.',

  // Changing a camp
  campTitle: '캠프 설정',
  campEndsOn: '마지막 날',
  campTypography: '글자 다듬기',
  campSmart: '따옴표와 줄임표를 블로그가 다듬어요',
  campExact: '적은 그대로 보여요',
  campStages: '단계',
  campStagesHint: '한 줄에 하나씩, 시작하는 날과 태그를 적어 주세요. 예: 2022-01-17 lv1-u-stage',
  campDaysOff: '쉬는 날',
  campDaysOffHint: '한 줄에 하나씩 적어 주세요. 예: 2022-02-16..2022-02-18 견학',
  campTemplate: '글 템플릿',
  campTemplateHint: '블로그 글 그대로, 답이 들어갈 자리에 {{ done | checklist }}처럼 적어 주세요.',
  campTemplateMore: (part: string) => `글 템플릿 (이어서 ${part})`,
  campInDm: '캠프 설정은 그 캠프의 팀 채널에서 열 수 있어요. 채널에서 `/log camp`를 써 주세요.',
  campNotStaff: '캠프 설정은 캠프를 만든 사람과 워크스페이스 관리자만 바꿀 수 있어요.',
  campChanged: (camp: string) => `${camp} 설정을 저장했어요. 다음 기록부터 이대로 쓰여요.`,
  campOutdated:
    '그사이에 다른 사람이 설정을 바꿨어요. 고친 내용을 복사해 두고 `/log camp`를 다시 열어 주세요.',
  campBeforeStart: '마지막 날이 첫날보다 빨라요.',
  campBadStage: (line: string, text: string) =>
    `${line}번째 줄을 읽을 수 없어요: “${text}”. 2022-01-17 lv1-u-stage처럼 적어 주세요.`,
  campBadDayOff: (line: string, text: string) =>
    `${line}번째 줄을 읽을 수 없어요: “${text}”. 2022-02-16..2022-02-18 견학처럼 적어 주세요.`,
  campBadTemplate: (line: string, text: string) => `템플릿 ${line}번째 줄을 고쳐 주세요: ${text}`,

  // What may be wrong with a template; follows “line 7:”
  templateLiquid: '중괄호 문법이 맞지 않아요. {{ }}와 {% %}의 짝과 철자를 확인해 주세요.',
  templateTag:
    '이 {% %} 명령은 템플릿에서 쓸 수 없어요. 지우거나 {% raw %}와 {% endraw %} 사이에 적어 주세요.',
  templateUnknownValue:
    '모르는 이름이 {{ }} 안에 있어요. week, day, date, log_day, stage, tags, camp, author, next_heading 가운데 하나를 적어 주세요.',
  templateUnclosedHole: '{{ 로 연 자리는 같은 줄에서 }} 로 닫아 주세요.',
  templateUnknownKind:
    '모르는 종류예요. checklist, tasks, bullets, keywords, prose 가운데 하나를 적어 주세요.',
  templateHoleNotAlone: '답이 들어갈 자리는 한 줄에 하나만, 다른 글 없이 적어 주세요.',
  templateFieldName:
    '자리 이름은 영어 소문자로 시작해 소문자, 숫자, _ 로만 적고, week 같은 값의 이름은 피해 주세요.',
  templateDuplicateField: '같은 이름의 자리가 위에 또 있어요. 자리마다 다른 이름을 적어 주세요.',
  templateNoHeading: '이 자리 위에 제목이 없어요. 양식에서 질문이 될 제목을 ## 오늘 한 일처럼 적어 주세요.',
  templateNoHole: '답이 들어갈 자리가 없어요. 제목 아랫줄에 {{ done | checklist }}처럼 적어 주세요.',
  templateFrontMatter:
    '맨 위 설정(두 --- 사이)을 읽을 수 없어요. 따옴표와 들여쓰기, title과 date 줄을 확인해 주세요.',
  templateFileName:
    '이 파일 이름은 쓸 수 없거나 날마다 달라지지 않아요. {{ log_day }}-d{{ day }}-daily-log.md처럼 적어 주세요.',
  templateTooBig: '템플릿이 너무 커요. 줄여서 다시 저장해 주세요.',

  // Joining a channel
  hello: '안녕하세요, Camplog예요! 하루의 기록을 블로그 글로 만들어 드려요.',
  helloSetup: '이 채널에서 `/log setup`을 쓰면 캠프를 시작할 수 있어요.',

  // When something broke
  apology: (id: string) =>
    `문제가 생겼어요 (번호 ${id}). 지금까지 저장한 글은 그대로 있어요. 잠시 뒤 다시 해 보고, 또 그러면 이 번호를 알려 주세요.`,
  apologyForm: (id: string) =>
    `문제가 생겼어요 (번호 ${id}). 글은 이 창에 그대로 있으니, 잠시 뒤 다시 눌러 주세요.`,
  staleButton: '이제는 쓰지 않는 버튼이에요. `/log`로 오늘의 기록을 열 수 있어요.',
};

/** The sentences that every language has, by the same names and with the same holes. */
export type Messages = typeof ko;

/** A camp's templates, in Korean. */
export const templates = {
  templatesTitle: '템플릿',
  templatesHint: '템플릿 옆의 ⋯에서 고치거나, 복사해서 새로 만들거나, 쓸 것을 고를 수 있어요.',
  templateShipped: '기본 템플릿',
  templateRevision: (revision: string) => `우리 템플릿, ${revision}번째 판`,
  templateOfDays: '하루 글에 써요',
  templateOfWeeks: '주간 글에 써요',
  templateOfStages: (tags: string) => `이 단계에 써요: ${tags}`,
  templateEdit: '고치기',
  templateCopy: '복사해서 새로 만들기',
  templateUseDays: '하루 글에 쓰기',
  templateUseWeeks: '주간 글에 쓰기',
  templateChosenDays: (name: string) => `✅ 다음 새 기록부터 하루 글에 쓸 템플릿: ${name}`,
  templateChosenWeeks: (name: string) => `✅ 다음 새 기록부터 주간 글에 쓸 템플릿: ${name}`,
  templateChosenMeanwhile:
    '그사이에 다른 사람이 다른 템플릿을 골랐어요. 아래에서 지금 쓰는 것을 보고 다시 골라 주세요.',
  templateGone: '그런 템플릿이 없어요. 창을 닫고 다시 열어 주세요.',
  templateNewTitle: '새 템플릿',
  templateEditTitle: '템플릿 고치기',
  templateName: '이름',
  templateNameHint:
    '글자와 숫자, -, _ 로 띄어쓰기 없이 40자까지 적어 주세요. 단계의 줄에도 이 이름을 적어요.',
  templateEditing: (name: string, revision: string) =>
    `${name}, ${revision}번째 판. 이미 쓴 기록은 쓸 때의 모습 그대로예요.`,
  templateCheck: '확인하기',
  templateSend: '견본 파일 받기',
  templateBroken: (line: string, text: string, cure: string) => `${line}번째 줄 “${text}”: ${cure}`,
  templateWorks: (date: string, fileName: string) => `✅ 잘 돼요. ${date} 글의 견본이에요: ${fileName}`,
  templateCut: '견본이 길어서 앞부분만 보여요. 전체는 ‘견본 파일 받기’로 볼 수 있어요.',
  templateSending: '견본 파일을 보내고 있어요 …',
  templateSent: '견본 파일을 DM으로 보냈어요.',
  templateNotSent: '지금은 견본 파일을 보낼 수 없어요. 잠시 뒤에 다시 눌러 주세요.',
  templateSaved: (name: string, revision: string) => `✅ 저장했어요: ${name}, ${revision}번째 판`,
  templateNotDaily:
    '이 파일 이름은 날마다 달라지지 않아서 하루 글에 쓸 수 없어요. 첫 줄을 {% # file: {{ log_day }}-d{{ day }}-daily-log.md %}처럼 적어 주세요.',
  templateNotWeekly:
    '이 파일 이름은 주마다 달라지지 않아서 주간 글에 쓸 수 없어요. 첫 줄을 {% # file: {{ log_day }}-w{{ week }}-weekly-log.md %}처럼 적어 주세요.',
  templateSharedName:
    '하루 글과 주간 글의 파일 이름이 같아져요. 주간 글은 첫 줄을 {% # file: {{ log_day }}-w{{ week }}-weekly-log.md %}처럼 적어 주세요.',
  templateOutdated:
    '그사이에 다른 사람이 이 템플릿을 고쳤어요. 고친 내용을 복사해 두고, 창을 닫고 다시 열어 주세요.',
  templateNameMissing: '이름을 적어 주세요.',
  templateNameTooLong: '이름이 너무 길어요. 40자까지 적을 수 있어요.',
  templateNameLetters:
    '이 이름은 쓸 수 없어요. 글자나 숫자로 시작해서 글자, 숫자, -, _ 로만, 띄어쓰기 없이 적어 주세요.',
  templateNameTaken: '같은 이름의 템플릿이 있어요. 다른 이름을 적어 주세요.',
  templatesTooMany: '템플릿이 60개나 있어요. 새로 만드는 대신 있는 것을 고쳐 주세요.',
  sampleChecklist: '강의 듣기\n과제 내기',
  sampleTasks: '배운 것 복습하기\n코드 다듬기',
  sampleBullets: '첫 번째로 배운 것\n두 번째로 배운 것',
  sampleKeywords: '첫 번째 키워드\n두 번째 키워드',
  sampleProse: '오늘은 새로 배운 것이 많았다.\n내일은 질문을 더 해 봐야겠다.',
};

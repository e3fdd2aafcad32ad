/** Changing a camp, in Korean. */
export const camp = {
  campTitle: '캠프 설정',
  campEndsOn: '마지막 날',
  campTypography: '글자 다듬기',
  campSmart: '따옴표와 줄임표를 블로그가 다듬어요',
  campExact: '적은 그대로 보여요',
  campReminders: '아직 쓰지 않은 사람에게 (따로 정하지 않았다면)',
  campRoundupAt: '팀 채널에 기록을 모으는 시각',
  campRoundupHint: '비워 두면 첫 기록이 저장되는 대로 알려요.',
  campStages: '단계',
  campStagesHint:
    '한 줄에 하나씩, 시작하는 날과 태그를, 템플릿이 따로 있으면 그 이름도 적어 주세요. 예: 2022-02-07 lv1-project my-project',
  campDaysOff: '쉬는 날',
  campDaysOffHint: '한 줄에 하나씩 적어 주세요. 예: 2022-02-16..2022-02-18 견학',
  campSpecialDays: '특별한 날',
  campSpecialDaysHint:
    '한 줄에 하나씩: 2022-03-05 훈련(쉬는 날에 하는 훈련), 2022-02-25 반일(일차로 세지 않음), 2022-03-10 034(그날만의 일차)',
  campBadSpecialDay: (line: string, text: string) =>
    `${line}번째 줄을 읽을 수 없어요: “${text}”. 2022-03-05 훈련, 2022-02-25 반일, 2022-03-10 034처럼 적어 주세요.`,
  campWeekly: '주간 글 템플릿',
  campTemplate: '글 템플릿',
  campTemplateHint: '블로그 글 그대로, 답이 들어갈 자리에 {{ done | checklist }}처럼 적어 주세요.',
  campTemplateMore: (part: string) => `글 템플릿 (이어서 ${part})`,
  campWords: '글에 나오면 안 되는 말',
  campWordsHint: '한 줄에 하나씩 적어 주세요. 기록에 나오면 보내기 전에 알려 줘요.',
  campInDm: '캠프 설정은 그 캠프의 팀 채널에서 열 수 있어요. 채널에서 `/log camp`를 써 주세요.',
  campNotStaff: '캠프 설정은 캠프의 운영진과 워크스페이스 관리자만 바꿀 수 있어요.',
  campChanged: (camp: string) => `${camp} 설정을 저장했어요. 다음 기록부터 이대로 쓰여요.`,
  campOutdated:
    '그사이에 다른 사람이 설정을 바꿨어요. 고친 내용을 복사해 두고 `/log camp`를 다시 열어 주세요.',
  campBeforeStart: '마지막 날이 첫날보다 빨라요.',
  campBadStage: (line: string, text: string) =>
    `${line}번째 줄을 읽을 수 없어요: “${text}”. 2022-01-17 lv1-u-stage처럼 적어 주세요.`,
  campBadDayOff: (line: string, text: string) =>
    `${line}번째 줄을 읽을 수 없어요: “${text}”. 2022-02-16..2022-02-18 견학처럼 적어 주세요.`,
  campNoTemplate: (line: string, text: string) =>
    `${line}번째 줄에 적은 이름의 템플릿이 없어요: “${text}”. 위의 ‘템플릿’에서 이름을 확인해 주세요.`,
  campSharedName: (line: string, text: string) =>
    `${line}번째 줄의 템플릿은 주간 글과 파일 이름이 같아서 하루 글에 쓸 수 없어요: “${text}”.`,
  campNotDaily: (line: string, text: string) =>
    `${line}번째 줄의 템플릿은 파일 이름이 날마다 달라지지 않아서 하루 글에 쓸 수 없어요: “${text}”.`,
};

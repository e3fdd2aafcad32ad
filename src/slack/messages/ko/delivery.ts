/** Prompt and post, in Korean. */
export const delivery = {
  promptText: (camp: string, date: string, day: string) =>
    `${date}, ${camp} ${day}일차도 수고 많았어요. 잠깐 돌아보고 기록해 볼까요?`,
  promptButton: '오늘의 기록 쓰기',
  reminderText: (date: string) => `${date} 기록이 아직이에요. 한 줄이라도 좋으니 잠깐 남겨 볼까요?`,
  nudgeText: (camp: string) =>
    `요즘 기록이 뜸해서 ${camp} 팀이 궁금해하고 있어요. 한 줄만 남겨도 반가울 거예요. 쓰기 어려운 일이 있다면 팀에 편하게 알려 주세요.`,
  nudgeButton: '기록 쓰러 가기',
  postSaved: (camp: string, date: string, day: string) => `${date} ${camp} ${day}일차 기록을 저장했어요.`,
  postEdited: (camp: string, date: string, day: string, version: string) =>
    `${date} ${camp} ${day}일차 기록을 고쳤어요. ${version}번 버전이에요.`,
  weekSaved: (camp: string, week: string) => `${camp} ${week}주차 기록을 저장했어요.`,
  weekEdited: (camp: string, week: string, version: string) =>
    `${camp} ${week}주차 기록을 고쳤어요. ${version}번 버전이에요.`,
  weeklyPromptButton: '이번 주 돌아보기',
  postFile: (fileName: string) => `파일 이름: ${fileName}`,
  postContinues: (part: string, parts: string) => `이어지는 글 (${part}/${parts})`,
  postButton: '고치기',
  postProblems: '이대로 올리면 문제가 생길 수 있어요.',
  problemAtLine: (line: string, problem: string) => `${line}번째 줄: ${problem}`,
  problemFileName: '파일 이름이 블로그 글의 꼴이 아니에요. 2022-02-14-제목.md처럼 바꿔서 올려 주세요.',
  problemAddress:
    '블로그 주소가 다른 날의 글과 같아서 둘 중 하나가 사라져요. 파일 이름에 일차(d018)를 넣어 주세요. 날짜는 주소에 들어가지 않아요.',
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
};

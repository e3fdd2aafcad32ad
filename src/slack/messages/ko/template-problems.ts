/** What may be wrong with a template; follows “line 7:”, in Korean. */
export const templateProblems = {
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
};

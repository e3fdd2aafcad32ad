import { withParticle } from './particle.ts';

/** Help and unknown input, in Korean. */
export const help = {
  helpTitle: 'Camplog는 하루의 기록을 블로그 글로 만들어 드려요.',
  helpNoTeam: '이 채널은 아직 캠프의 팀이 아니에요.',
  helpInDm: '여기 DM에서도 명령을 쓸 수 있어요. 팀이 여럿이면 그 팀의 채널에서 써 주세요.',
  helpForm: '`/log` 오늘의 기록을 쓰거나 고쳐요. `/log 어제`, `/log 2022-02-14`처럼 지난 날도 열 수 있어요.',
  helpTalk: '`/log talk`는 DM에서 한 칸씩 물어봐요. `/log talk 어제`처럼 지난 날도 쓸 수 있어요. (대화)',
  helpCapture:
    '`/log done`, `/log keyword`, `/log todo`, `/log note` 뒤에 적은 글은 오늘 기록에 더해져요. 메시지 메뉴의 ‘Add to my log’도 있어요.',
  helpPool:
    '`/log pool`은 우리 팀의 키워드를 모아 보여 줘요. 진행자는 모두의 키워드를 적을 수 있어요. (팀키워드)',
  helpWeek: '`/log week`는 이번 주를 돌아보는 기록을 써요. `/log week 2022-02-14`처럼 쓰면 그날이 든 주예요.',
  helpPreview: '`/log preview` 오늘 글이 어떻게 보일지 미리 봐요. (미리보기)',
  helpDownload: '`/log download 2022-02-14` 그날의 글을 파일로 받아요. 날짜를 빼면 오늘 글이에요. (받기)',
  helpVersions: '`/log versions`는 저장했던 글들을 보여 주고, 예전 글로 되돌려 줘요.',
  helpStatus: '`/log status` 오늘 썼는지, 다음 알림이 언제인지 봐요. (상태)',
  helpLeave:
    '`/log skip`은 오늘을 건너뛰고, `/log leave 2022-02-16..2022-02-18 이유`는 휴가를 적어요. `/log leave`만 쓰면 휴가를 보고 취소해요. (건너뛰기, 휴가)',
  helpPause: '`/log pause` 한동안 쉬어요. 돌아오면 `/log resume`. (쉬기, 다시)',
  helpSettings: '`/log settings` 묻는 시각, 다시 알림, 방해 금지 시간을 정해요. (알림)',
  helpSetup: '`/log setup` 채널을 새 캠프나 있는 캠프의 팀으로 만들어요. (시작)',
  helpCamp:
    '`/log camp` 캠프의 템플릿, 단계, 쉬는 날, 시각을 바꾸고, 캠퍼 현황과 휴가, 운영진을 봐요. 운영진과 관리자만 쓸 수 있어요. (캠프)',
  helpHelp: '`/log help` 이 도움말을 봐요. (도움말)',
  unknownCommand: (typed: string) => `“${withParticle(`${typed}”`, '은/는')} 제가 모르는 말이에요.`,
  nearestCommand: (command: string) => `혹시 \`/log ${command}\` 명령을 쓰려던 건가요?`,
};

import type { Language } from '../camp/camp.ts';

export interface WebMessage {
  readonly heading: string;
  readonly sentence: string;
}

export type WebMessageName = 'home' | 'no-page' | 'broken-link' | 'expired-link' | 'no-post';

/** What the web pages say to people. */
export const webMessages: Readonly<Record<Language, Readonly<Record<WebMessageName, WebMessage>>>> = {
  ko: {
    home: { heading: 'Camplog', sentence: '잘 돌고 있어요. 일지는 Slack에서 /log 를 입력하면 쓸 수 있어요.' },
    'no-page': {
      heading: '페이지가 없어요',
      sentence: '주소를 다시 확인해 주세요. 글은 Slack에서 /log download 로 받을 수 있어요.',
    },
    'broken-link': {
      heading: '링크가 맞지 않아요',
      sentence:
        '주소가 잘렸거나 바뀐 것 같아요. Slack에서 /log download 를 입력하면 새 링크를 받을 수 있어요.',
    },
    'expired-link': {
      heading: '링크의 기한이 지났어요',
      sentence: 'Slack에서 /log download 를 입력하면 새 링크를 받을 수 있어요.',
    },
    'no-post': {
      heading: '글을 찾을 수 없어요',
      sentence: '이 날의 일지가 없거나 팀에서 나간 것 같아요. Slack에서 /log status 로 확인해 주세요.',
    },
  },
  en: {
    home: { heading: 'Camplog', sentence: 'It is running. Type /log in Slack to write your log.' },
    'no-page': {
      heading: 'No such page',
      sentence: 'Please check the address. /log download in Slack gives you a post.',
    },
    'broken-link': {
      heading: 'This link is not right',
      sentence: 'It seems to be cut off or changed. Type /log download in Slack to get a new one.',
    },
    'expired-link': {
      heading: 'This link has expired',
      sentence: 'Type /log download in Slack to get a new one.',
    },
    'no-post': {
      heading: 'There is no such post',
      sentence:
        'Nothing was written for that day, or you have left the team. Type /log status in Slack to see.',
    },
  },
};

/** An apology for a fault of ours, with the id under which the log holds it. */
export function failureMessage(language: Language, id: string): WebMessage {
  return language === 'ko'
    ? {
        heading: '죄송해요, 문제가 생겼어요',
        sentence: `쓰신 글은 그대로 있어요. 잠시 뒤에 다시 열어 주세요. 계속 안 되면 운영진에게 이 번호를 알려 주세요: ${id}`,
      }
    : {
        heading: 'Sorry, something went wrong',
        sentence: `What you wrote is safe. Please try again in a moment. If it goes on, tell the staff this number: ${id}`,
      };
}

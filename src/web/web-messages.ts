import type { Language } from '../camp/camp.ts';

export interface WebMessage {
  readonly heading: string;
  readonly sentence: string;
}

export type WebMessageName = 'home' | 'no-page' | 'broken-link' | 'no-post';

/** What the web pages say to people. */
export const webMessages: Readonly<Record<Language, Readonly<Record<WebMessageName, WebMessage>>>> = {
  ko: {
    home: { heading: 'Camplog', sentence: '잘 돌고 있어요. 기록은 Slack에서 /log 를 입력하면 쓸 수 있어요.' },
    'no-page': {
      heading: '페이지가 없어요',
      sentence: '주소를 다시 확인해 주세요. 글은 Slack에서 /log download 를 입력하면 파일로 받을 수 있어요.',
    },
    'broken-link': {
      heading: '링크가 맞지 않아요',
      sentence:
        '주소가 잘렸거나 바뀐 것 같아요. Slack에서 /log download 2022-02-14 처럼 날짜와 함께 입력하면 그날의 파일을 DM으로 보내 드려요.',
    },
    'no-post': {
      heading: '글을 찾을 수 없어요',
      sentence:
        '이 날에 쓴 기록이 없어요. Slack에서 /log 2022-02-14 처럼 날짜와 함께 입력하면 그날의 기록을 쓸 수 있어요.',
    },
  },
  en: {
    home: { heading: 'Camplog', sentence: 'It is running. Type /log in Slack to write your log.' },
    'no-page': {
      heading: 'No such page',
      sentence: 'Please check the address. Type /log download in Slack to get a post as a file.',
    },
    'broken-link': {
      heading: 'This link is not right',
      sentence:
        'It seems to be cut off or changed. In Slack, type /log download with the date, like /log download 2022-02-14, and the file comes to your DM.',
    },
    'no-post': {
      heading: 'There is no such post',
      sentence:
        'Nothing was written for that day. In Slack, /log with the date, like /log 2022-02-14, opens its form.',
    },
  },
};

/** What to do about a link whose time is over; `day` is the one it was for, `YYYY-MM-DD`. */
export function expiredMessage(language: Language, day: string): WebMessage {
  return language === 'ko'
    ? {
        heading: '링크의 기한이 지났어요',
        sentence: `Slack에서 /log download ${day} 를 입력하면 파일을 DM으로 보내 드려요.`,
      }
    : {
        heading: 'This link has expired',
        sentence: `In Slack, type /log download ${day} and the file comes to your DM.`,
      };
}

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

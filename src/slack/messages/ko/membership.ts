/** Joining a channel, in Korean. */
export const membership = {
  hello: '안녕하세요, Camplog예요! 하루의 기록을 블로그 글로 만들어 드려요.',
  helloSetup: '이 채널에서 `/log setup`을 쓰면 캠프를 시작할 수 있어요.',
};

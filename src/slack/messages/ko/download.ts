import { withParticle } from './particle.ts';

/** Download and preview, in Korean. */
export const download = {
  downloadSent: (fileName: string) => `${withParticle(fileName, '을/를')} DM으로 보냈어요.`,
  previewText: (date: string, day: string, fileName: string) => `${date} ${day}일차 글이에요 (${fileName}).`,
  previewTooLong: '미리 보기로 보여 드리기에는 긴 글이라 파일을 DM으로 보냈어요.',
};

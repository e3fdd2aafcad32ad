import { useState } from 'preact/hooks';
import type { PageStep } from '../../page-data.ts';
import { usePage } from '../core/page-state.ts';
import { useText } from './clock-panel.tsx';

/** The first minute: one step after the other, each ticked when it is done. */
export function GuideCard() {
  const { state, words } = usePage();
  const { guide } = state.sections;
  if (!guide || guide.length === 0) return null;
  const next = guide.find(({ done }) => !done);
  return (
    <section class="card guide" aria-label={words.guide}>
      <h2>{words.guide}</h2>
      <ol>
        {guide.map((step) => (
          <Step key={step.id} step={step} isNext={step === next} />
        ))}
      </ol>
      {next === undefined && <p>🎉 {words.guideDone}</p>}
    </section>
  );
}

function Step({ step, isNext }: { readonly step: PageStep; readonly isNext: boolean }) {
  const { does, words } = usePage();
  const textOf = useText();
  const [isBusy, setBusy] = useState(false);
  const { does: what } = step;
  const run = async () => {
    if (what === null) return;
    setBusy(true);
    if (what.kind === 'jump') await does.act('jump', { to: what.jumpId });
    else does.go({ channelId: what.channelId, tab: 'messages', threadTs: null, fileId: null });
    setBusy(false);
  };
  return (
    <li class={step.done ? 'done' : isNext ? 'next' : ''} aria-current={isNext ? 'step' : undefined}>
      <span class="tick" role="img" aria-label={step.done ? words.done : ''}>
        {step.done ? '✓' : ''}
      </span>
      <div>
        <p>{textOf(step.title)}</p>
        {isNext && what !== null && (
          <button type="button" class="button primary small" disabled={isBusy} onClick={() => void run()}>
            {textOf(what.label)}
          </button>
        )}
      </div>
    </li>
  );
}

import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageView } from '../../page-data.ts';
import { Blocks } from '../blocks/blocks.tsx';
import { usePage } from '../core/page-state.ts';
import { forgetHeld, holdAgain, sendHeld } from '../kit/pending-holds.ts';
import { Notices, sayProblem } from './notices.tsx';

/** What can be filled in. */
const fields = 'input, select, textarea, [contenteditable="true"]';

/** The window that the app has opened for the acting person, if it has. */
export function Modal() {
  const { state } = usePage();
  const { modal } = state.sections;
  return modal ? <Window key={modal.view.id} view={modal.view} /> : null;
}

function Window({ view }: { readonly view: PageView }) {
  const { state, does, words } = usePage();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const window = dialog.current;
    if (window?.open === false) window.showModal();
    // The browser would give the focus to the × at the top.
    const field =
      window?.querySelector<HTMLElement>(`[autofocus], ${fields}`) ?? window?.querySelector('footer button');
    if (field instanceof HTMLElement) field.focus();
    return forgetHeld;
  }, []);

  const isLive = state.line === 'live';
  useEffect(() => {
    if (isLive) holdAgain();
  }, [isLive]);

  // Where the form was refused the first such field gets the focus, as in Slack.
  const firstError = Object.keys(view.errors)[0];
  useEffect(() => {
    if (firstError === undefined) return;
    const field = dialog.current?.querySelector(`[data-block="${CSS.escape(firstError)}"]`);
    field?.scrollIntoView({ block: 'nearest' });
    field?.querySelector<HTMLElement>(fields)?.focus();
  }, [firstError]);

  const submit = async () => {
    if (view.submit === null || isBusy) return;
    sendHeld();
    setBusy(true);
    setProblem(null);
    const answer = await does.act('submit', {}, true);
    setBusy(false);
    if (!answer.ok) setProblem(sayProblem(words, answer.problem));
  };
  const close = (how: 'cancel' | 'all') => {
    forgetHeld();
    void does.act('close', { how });
  };

  return (
    <dialog
      ref={dialog}
      class="modal"
      aria-labelledby="modal-title"
      onCancel={(event) => {
        event.preventDefault();
        close('cancel');
      }}
      onKeyDown={(event) => {
        // The editor keeps Escape from the browser, so that it is no cancel event.
        if (event.key === 'Escape' && !event.isComposing) {
          event.preventDefault();
          close('cancel');
        }
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void submit();
      }}
    >
      <header>
        <h2 id="modal-title">{view.title}</h2>
        <button type="button" class="icon" aria-label={words.closeWindow} onClick={() => close('all')}>
          ×
        </button>
      </header>
      <Notices />
      <div class="modal-body scrolling">
        <Blocks blocks={view.blocks} place={{ kind: 'view', view }} />
      </div>
      <footer>
        {problem !== null && (
          <p class="field-error" role="alert">
            {problem}
          </p>
        )}
        <button type="button" class="button" onClick={() => close('cancel')}>
          {view.close ?? words.cancel}
        </button>
        {view.submit !== null && (
          <button
            type="button"
            class="button primary"
            aria-busy={isBusy}
            disabled={isBusy}
            onClick={() => void submit()}
          >
            {isBusy ? words.submitting : view.submit}
          </button>
        )}
      </footer>
    </dialog>
  );
}

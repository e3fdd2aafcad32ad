import { useEffect, useRef } from 'preact/hooks';
import { type Question, usePage } from '../core/page-state.ts';
import { plainOf, TextObject } from '../kit/text-object.tsx';

/** Asks the acting person before something is done, where the app wants them to be asked. */
export function ConfirmBox() {
  const { state } = usePage();
  return state.question === null ? null : <Box question={state.question} />;
}

function Box({ question }: { readonly question: Question }) {
  const { words } = usePage();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  const { asked, answer } = question;
  return (
    <dialog
      ref={dialog}
      class="modal confirm"
      role="alertdialog"
      aria-labelledby="confirm-title"
      onCancel={(event) => {
        event.preventDefault();
        answer(false);
      }}
    >
      <header>
        <h2 id="confirm-title">{plainOf(asked.title) || words.confirmTitle}</h2>
      </header>
      <p class="modal-body mrkdwn">
        <TextObject text={asked.text} />
      </p>
      <footer>
        <button type="button" class="button" onClick={() => answer(false)}>
          {plainOf(asked.deny) || words.cancel}
        </button>
        <button
          type="button"
          class={`button ${asked.style === 'danger' ? 'danger' : 'primary'}`}
          onClick={() => answer(true)}
        >
          {plainOf(asked.confirm) || words.confirmYes}
        </button>
      </footer>
    </dialog>
  );
}
